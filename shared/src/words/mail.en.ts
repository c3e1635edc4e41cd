import type { MailWords } from './mail.fr.ts';

/** The mails. Subjects and titles name nobody and say nothing of the dispute. */
export const mailEn: MailWords = {
  invitation: {
    subject: 'Your link for an appointment',
    text: ({ from, link, when }) =>
      [
        'Hello,',
        '',
        from === ''
          ? 'An online appointment has been prepared for you.'
          : `${from} has prepared an online appointment for you.`,
        ...(when === null ? [] : [`It is planned for ${when}. The attached file adds it to your calendar.`]),
        '',
        'Your personal link:',
        link,
        '',
        'This link is yours alone: do not pass it on. Open it first on the device that you will use.',
        'Opening the page commits you to nothing, and you may leave at any moment without giving a reason.',
      ].join('\n'),
    calendarTitle: 'Appointment',
    when: (moment, zone, minutes) => `${moment} (${zone}), for about ${minutes} minutes`,
  },
  code: {
    subject: 'Your code',
    text: (code) =>
      [
        'Hello,',
        '',
        `Your code is ${code}. It works for ten minutes, on the device where you asked for it.`,
        '',
        'If you asked for nothing, somebody else has opened your link: give this code to nobody and tell your mediator.',
      ].join('\n'),
  },
};
