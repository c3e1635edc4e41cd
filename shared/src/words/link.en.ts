import type { fr } from './link.fr.ts';

export const en = {
  link: {
    title: 'Your personal link',
    lead: 'It opens a place that is yours alone. Do not pass it on: everybody has their own.',
    go: 'Enter by my link',
    going: 'Opening…',
    noToken: 'The address is incomplete. Take the link as you received it, to its last character.',
    offline: 'The server does not answer. Nothing is lost: check your connection and try again.',
    unreadable: 'The server’s answer could not be read. Nothing has changed: reload the page and try again.',
  },
  confirm: {
    title: 'Is it really you?',
    lead: 'This link is already open on another device. Before coming in here, show that it is you; the other device will then be closed.',
    byCode: 'Receive a code by mail',
    byMediator: 'Ask the mediators',
    sent: 'A code has just left for the address where you received the invitation. It is good for ten minutes.',
    code: 'Code received by mail',
    codeMissing: 'Copy the code from the mail.',
    enter: 'Come in with this code',
    again: 'Receive another code',
    asked:
      'Your request has been passed on. Keep this page open: it opens as soon as a mediator has said yes.',
    number: (number: string) => `Your number: ${number}`,
    askedHint: 'You will be asked for this number aloud. You may also call.',
    or: 'or',
  },
} satisfies typeof fr;
