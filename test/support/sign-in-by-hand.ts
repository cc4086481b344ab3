import { ok, type Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

/** A sign-in that answers only when the test says so; who asks again later hears the newest answer. */
export interface SignInByHand {
  readonly account: Account;
  answer(me: Result<Me, Failure>): Promise<void>;
}

export function signInByHand(): SignInByHand {
  let answered: Result<Me, Failure> | undefined;
  let waiting: ((me: Result<Me, Failure>) => void)[] = [];
  return {
    account: {
      me: () => (answered ? Promise.resolve(answered) : new Promise((resolve) => waiting.push(resolve))),
      ask: () => Promise.resolve(ok(undefined)),
      forget: () => Promise.resolve(),
    },
    async answer(me) {
      answered = me;
      for (const hear of waiting) hear(me);
      waiting = [];
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    },
  };
}
