import type { SmartAlertWords } from '../en/smart-alert.ts';

export const smartAlert: SmartAlertWords = {
  message: (people) => `Diese Einladung betrifft ${people} Personen und sagt nicht, wozu die Besprechung dient. In Ihrer Organisation fragt Debrief danach. Sie können den Zweck ergänzen oder die Einladung so senden, wie sie ist.`,
  open: 'Zweck ergänzen',
};
