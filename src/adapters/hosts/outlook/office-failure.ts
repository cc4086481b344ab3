import type { Failure } from '#ports/failure.ts';

/**
 * One failure for what Office.js reports, by its number alone. Sources: `Office.AsyncResult.error.code` in Microsoft's table
 * of Office.js errors (learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes) and, for
 * 9000 and above, `getErrorArgs` of outlook-web-16.01 in @microsoft/office-js 1.1.110.
 */
export function officeFailure(code: number): Failure {
  switch (code) {
    case 9041: // no network
      return { kind: 'offline' };
    case 5001: // an internal error
    case 9002: // the host's answer could not be read
    case 9020: // the service answered badly
    case 9040: // a request of Outlook's own failed
    case 9042: // the service failed
      return { kind: 'unavailable' };
    case 7000: // the add-in lacks the permission
    case 9017: // access is restricted
    case 9038: // the person may not change this item
    case 9047: // the add-in lacks an extended permission
    case 9055: // not in folders that others share
      return { kind: 'forbidden' };
    case 9049: // the item is not there any more
      return { kind: 'gone' };
    case 9030: // another item was chosen meanwhile
      return { kind: 'cancelled' };
    default:
      return { kind: 'rejected', code: `office_${code}` };
  }
}
