import type { User } from '@microsoft/microsoft-graph-types';
import { entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { needs } from './guard.ts';
import { select } from './query.ts';
import { Refusal } from './refusal.ts';
import type { SeedPerson } from './seed.ts';

export function addPeople(app: GraphApp): void {
  app.get('/me', needs('GET /me'), ({ env: { call } }) => answer(call, call.person));

  app.get('/users/:user', (context, next) => {
    const { call } = context.env;
    const self = call.tenancy.person(context.req.param('user'))?.id === call.person.id;
    return needs(self ? 'GET /me' : 'GET /users/{id}')(context, next);
  }, ({ env: { call }, req }) => {
    const wanted = req.param('user');
    const person = call.tenancy.state.seed.people.find(({ id, address }) => id === wanted || address.toLowerCase() === wanted.toLowerCase());
    if (!person) throw new Refusal(404, 'Request_ResourceNotFound', `Resource '${wanted}' does not exist or one of its queried reference-property objects are not present.`);
    return answer(call, person);
  });
}

const answer = (call: Call, person: SeedPerson): Response => json(entity(call, 'users/$entity', select(call, toUser(person), 'microsoft.graph.user')));

function toUser({ id, name, address, jobTitle }: SeedPerson): User {
  const [given = name, ...rest] = name.split(' ');
  return {
    businessPhones: [], displayName: name, givenName: given, jobTitle, mail: address, mobilePhone: null, officeLocation: null,
    preferredLanguage: 'en-US', surname: rest.join(' ') || null, userPrincipalName: address, id,
  };
}
