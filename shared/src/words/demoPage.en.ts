import type { fr } from './demoPage.fr.ts';

/** The page for trying. */
export const en = {
  title: 'Try a mediation',
  lead: 'Three people, three links: open each in a tab and play the mediator and the two parties. Everything is real but the dispute.',
  make: 'Prepare the trial mediation',
  making: 'Preparing…',
  failed: 'The trial mediation could not be prepared. Try again in a moment.',
  open: (name: string) => `Open ${name}’s page`,
  roles: { mediator: 'mediator', party: 'party' },
  tryTitle: 'What you can try',
  tries: [
    'Accept the agreement as Amina and as Jean-Pierre: neither sees the other waiting.',
    'As Claire, open the session: the three frames change at once, and say who can hear you.',
    'On one computer, voices howl from tab to tab: use earphones, or come with your voice in one tab only.',
    'Open a caucus with Amina, write in it, then look at Jean-Pierre’s page.',
    'Write one clause together, at the same moment.',
    'Close Claire’s tab for twenty seconds: the room separates, and comes together on her return.',
  ],
} satisfies typeof fr;
