// What the document rules out does not compile: where a line below compiled after all, its "expected error" would be missing.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const api = createClient<paths>({ baseUrl: "" });
type Contact = components["schemas"]["Contact"];
type ContactFields = components["schemas"]["ContactFields"];

// @ts-expect-error a required field is missing
export const incomplete: ContactFields = { first_name: "Jürgen" };
// @ts-expect-error there is no such field
export const misspelt: ContactFields = { workflowlevel1_uuids: [], first_nam: "Jürgen" };
// @ts-expect-error there is no such choice
export const noSuchChoice: ContactFields = { workflowlevel1_uuids: [], title: "sir" };
// @ts-expect-error this field may not be null
export const neverNull: ContactFields = { workflowlevel1_uuids: [], first_name: null };
// @ts-expect-error the company may be null
export const company = (contact: Contact): string => contact.company;
// @ts-expect-error an appointment needs its times
export const create = () => api.POST("/appointment", { body: { type: ["visit"] } });
// A merge patch needs nothing.
export const patch = (id: string) => api.PATCH("/appointment/{id}", { params: { path: { id } }, body: {} });
