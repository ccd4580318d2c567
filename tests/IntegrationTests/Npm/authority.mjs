// A real OpenID Connect authority for the tests. Settings are one JSON object in the first argument:
// port, audience, and clients (their claims by id; the secret of each is "secret"). POST /rotate/{RS256|ES256} signs with a new key from then on.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { port, audience, clients, site } = JSON.parse(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const keys = [];
let provider;

function newKey(alg) {
  const { privateKey } =
    alg === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig' };
}

function siteClient(alg) {
  return {
    client_id: site.id,
    client_secret: 'secret',
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: alg,
    redirect_uris: [site.callback],
    response_types: ['code'],
  };
}

// As an operator rotates keys: the authority is set up anew with the new key before the old ones, which stay published.
function rotate(alg) {
  keys.unshift(newKey(alg));
  provider = new Provider(issuer, {
    jwks: { keys },
    clients: Object.keys(clients).map((id) => ({
      client_id: id,
      client_secret: 'secret',
      grant_types: ['client_credentials'],
      id_token_signed_response_alg: alg,
      redirect_uris: [],
      response_types: [],
    })).concat(site ? [siteClient(alg)] : []),
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
    extraTokenClaims: (_, token) => clients[token.clientId],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: Boolean(site) },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_, client) => (client.clientId === site?.id ? undefined : audience),
        getResourceServerInfo: () => ({ scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: 3600, jwt: { sign: { alg } } }),
      },
    },
  });
}

rotate('RS256');
createServer((request, response) => {
  const alg = request.method === 'POST' && request.url.match(/^\/rotate\/(RS256|ES256)$/)?.[1];
  if (!alg) return provider.callback()(request, response);
  rotate(alg);
  response.writeHead(204).end();
}).listen(port, '127.0.0.1');
