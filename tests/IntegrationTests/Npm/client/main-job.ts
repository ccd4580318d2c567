// The main job through a client that openapi-typescript made from the service's own document:
//   node main-job.js <address> <token>
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

declare const process: { argv: string[] };
const [, , address = "", token = ""] = process.argv;
const api = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });

function must<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) throw new Error(`${answer.response.status}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

const person: components["schemas"]["ContactFields"] = {
  first_name: "Jürgen",
  last_name: "Müller",
  title: "mr",
  addresses: [{ type: "home", street: "Lindenstraße", house_number: "12a", postal_code: "10969", city: "Berlin" }],
  emails: [{ type: "private", email: "juergen@example.com" }],
  phones: [{ number: "+49 30 1234567" }],
  workflowlevel1_uuids: [],
};
const contact = must(await api.POST("/contact", { body: person }));
const found = must(await api.GET("/contact", { params: { query: { limit: 1 } } }));

const appointment = must(
  await api.POST("/appointment", {
    body: {
      name: "First visit",
      start_date: "2031-07-01T12:00:00Z",
      end_date: "2031-07-01T13:30:00Z",
      type: ["visit"],
      contact_uuid: contact.uuid,
      notes: [{ note: "Second floor, ring twice.", type: 1 }, { note: "Has a dog.", type: 2 }],
    },
  }),
);
const byUuid = { params: { path: { id: appointment.uuid } } };
must(await api.PATCH("/appointment/{id}", { ...byUuid, body: { summary: "Bring the plans." } }));
const changed = must(await api.GET("/appointment/{id}", byUuid));

const notification = must(
  await api.POST("/appointmentnotifications", {
    body: { appointment: appointment.id, recipient: "juergen@example.com", org_name: "Praxis Müller", send_notification: true },
  }),
);

const refused = await api.POST("/contact", { body: { ...person, emails: [{ email: "no address" }] } });

console.log(
  JSON.stringify({
    contact: contact.uuid,
    count: found.count,
    embedded: changed.contact?.last_name,
    summary: changed.summary,
    notes: changed.notes.map((n) => n.note),
    notification: notification.uuid,
    refused: refused.error?.errors,
  }),
);
