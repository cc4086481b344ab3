import type { PackageSettings } from '#app/commands/package/package-settings.ts';

export const settings: PackageSettings = {
  clientId: '5f0c1a52-8d1e-4c0b-9a57-0d4c6d1f2e11',
  origin: 'https://debrief.example.test',
  host: 'debrief.example.test',
  appId: '2f6f0a1c-3f5e-5d2b-8b1d-6a7c8d9e0f10',
  outlookId: '7a1c4b52-0d3e-5f4a-9c6b-8e7f60514233',
  publisher: 'Tarnwick Instruments',
};
