import type { OldBrowserWords } from '../en/old-browser.ts';

export const oldBrowser: OldBrowserWords = {
  title: 'يحتاج Debrief إلى متصفح أحدث',
  what: 'هذا المتصفح أقدم من أن يعرض Debrief. يلزم تحديثه، أو فتح Debrief في إصدار حديث من Edge أو Chrome أو Firefox أو Safari.',
};
