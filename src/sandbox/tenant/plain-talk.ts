/** What was said and when, without who said it. That cues stand in it as in WebVTT is not settled. */
export const plainTalk = (vtt: string): string => vtt.replace(/<\/?v(?:[\s.][^>]*)?>/g, '');
