import { screen } from './screen.ts';

await screen();
