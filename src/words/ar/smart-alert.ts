import type { SmartAlertWords } from '../en/smart-alert.ts';

/** The number stands where no noun has to agree with it. */
export const smartAlert: SmartAlertWords = {
  message: (people) => `عدد الأشخاص في هذه الدعوة: ${people}، ولا تذكر الدعوة الغرض من الاجتماع. وقد اختارت مؤسستك أن يسأل Debrief عن ذلك. يمكنك إضافة الغرض أو إرسال الدعوة كما هي.`,
  open: 'إضافة الغرض',
};
