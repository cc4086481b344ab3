// The words by which our block in an invitation is found in plain text. In a file that needs nothing, because Outlook's own runtime
// for events reads with it (says-purpose.ts). As in labels.ts: a new wording is added, never put in place.

export const MARKS = {
  en: {
    title: 'Before you meet',
    /** Begins the small print that ends the block. */
    reference: 'Put here by Debrief',
    purpose: 'Purpose',
    intent: 'Intent',
    success: 'Success condition',
    /** A purpose that nobody has set. */
    unset: 'unset',
  },
  de: {
    title: 'Bevor Sie sich treffen',
    reference: 'Von Debrief eingefügt',
    purpose: 'Zweck',
    intent: 'Absicht',
    success: 'Fertig, wenn',
    unset: 'nicht festgelegt',
  },
  ar: {
    title: 'قبل أن ينعقد الاجتماع',
    reference: 'وضعه Debrief هنا',
    purpose: 'الغرض',
    intent: 'الغاية',
    success: 'يكتمل عندما',
    unset: 'غير محدد',
  },
} as const;
