import { rarely } from '#ui/rarely.tsx';

/** What a person sends to an administrator; fetched for those who need it. */
export const AdminRequest = rarely(async () => (await import('./consent-request.tsx')).AdminRequest);
