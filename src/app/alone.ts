import { address, type Me } from '#domain/person.ts';

/** Nobody in particular: a product for one person's files on this device. */
export const ALONE: Me = { id: 'this-device', tenant: 'this-device', name: '', address: address('') };
