import type { Counter, Edges } from './edges.ts';
import { promisedEntry, promisedErrand } from './promised-entry.ts';

/** IndexedDB of one tab: transactions are counted, puts are refused while the device is full, and a tab may die at either. */
export function breakStorage(edges: Edges, { begin, refuse, diesAt }: Counter): void {
  replace(IDBFactory.prototype, 'open', (before) => function (this: IDBFactory, ...given) {
    const request = before.apply(this, given);
    const end = begin('open');
    for (const type of ['success', 'error']) request.addEventListener(type, end, { once: true });
    return request;
  });

  replace(IDBDatabase.prototype, 'transaction', (before) => function (this: IDBDatabase, ...given) {
    const made = before.apply(this, given);
    const end = begin(`${made.mode} ${[...made.objectStoreNames].join(' ')}`);
    for (const type of ['complete', 'abort']) made.addEventListener(type, end, { once: true });
    if (made.mode === 'readwrite') made.addEventListener('complete', () => diesAt('kept'), { once: true });
    return made;
  });

  replace(IDBObjectStore.prototype, 'put', (before) => function (this: IDBObjectStore, ...given) {
    if (diesAt('keeping')) breakOff(this);
    const { transaction } = this;
    const request = before.apply(this, given);
    if (edges.world.full) {
      refuse();
      request.addEventListener('success', () => outOfRoom(transaction), { once: true });
    }
    const entry = this.name === 'outbox' ? promisedEntry(given[0]) : undefined;
    if (entry) {
      edges.promised.push(entry);
      transaction.addEventListener('abort', () => edges.promised.splice(edges.promised.indexOf(entry), 1), { once: true });
    }
    const errand = this.name === 'errands' ? promisedErrand(given[0]) : undefined;
    if (errand) {
      edges.errands.push(errand);
      transaction.addEventListener('abort', () => edges.errands.splice(edges.errands.indexOf(errand), 1), { once: true });
    }
    return request;
  });

  replace(IDBObjectStore.prototype, 'delete', (before) => function (this: IDBObjectStore, ...given) {
    if (diesAt('keeping')) breakOff(this);
    return before.apply(this, given);
  });
}

/** What a dead tab had begun to keep is not kept. */
function breakOff(store: IDBObjectStore): never {
  store.transaction.abort();
  throw new DOMException('The tab is gone.', 'InvalidStateError');
}

/** As Chromium says it: the request succeeds, and the transaction aborts when it is to be committed. */
function outOfRoom(transaction: IDBTransaction): void {
  Object.defineProperty(transaction, 'error', { value: new DOMException('There is no room left.', 'QuotaExceededError') });
  transaction.abort();
}

function replace<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, make: (before: Owner[Name]) => Owner[Name]): void {
  owner[name] = make(owner[name]);
}
