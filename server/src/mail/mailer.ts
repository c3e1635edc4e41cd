import { createTransport } from 'nodemailer';
import type { Language } from '@mediane/shared/words/language.ts';
import { mailWords } from '@mediane/shared/words/mail.ts';
import { speechOf } from '@mediane/shared/words/speech.ts';
import type { MailSettings } from '../config.ts';
import { calendarFile, type Appointment } from './calendar.ts';

export type Invitation = {
  readonly to: string;
  readonly language: Language;
  /** The mediator's name. No other name is ever in a mail. */
  readonly from: string;
  readonly link: string;
  readonly appointment: Appointment | null;
};

export type Mailer = ReturnType<typeof createMailer>;

/** Mail through the server of the settings. Rejects when that server does not take it. */
export function createMailer(settings: MailSettings, now: () => number = Date.now) {
  const transport = createTransport(settings.url, {
    from: settings.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  return {
    async invite({ to, language, from, link, appointment }: Invitation): Promise<void> {
      const words = mailWords(language).invitation;
      const when =
        appointment &&
        words.when(speechOf(language).moment(appointment.at, now(), zone), zone, appointment.minutes);
      await transport.sendMail({
        to: { name: '', address: to },
        subject: words.subject,
        text: words.text({ from, link, when }),
        ...(appointment
          ? {
              icalEvent: {
                method: 'PUBLISH',
                filename: 'agenda.ics',
                content: calendarFile(words.calendarTitle, appointment, now()),
              },
            }
          : {}),
      });
    },

    async sendCode(to: string, language: Language, code: string): Promise<void> {
      const words = mailWords(language).code;
      await transport.sendMail({
        to: { name: '', address: to },
        subject: words.subject,
        text: words.text(code),
      });
    },

    /** Whether the mail server answers and lets us in. */
    async check(): Promise<void> {
      await transport.verify();
    },

    close: (): void => transport.close(),
  };
}
