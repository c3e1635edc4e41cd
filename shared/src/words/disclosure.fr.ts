import { de, que } from './elision.ts';
import { french } from './speech.ts';
import { strong } from './strong.ts';

const { list, time, count } = french;

/** Words that leave a caucus: the author's permission, the mediator's passing on, the addressee's opening. */
export const fr = {
  release: {
    stays: (names: readonly string[]) => `reste entre ${list([...names, 'vous'])}`,
    staysAlone: 'reste ici',
    allow: 'Permettre de transmettre ces mots',
    title: 'Permettre de transmettre ces mots',
    body: (mediators: readonly string[]) =>
      `Vous laissez ${list(mediators)} transmettre ces mots, et eux seuls, à une personne de la médiation. Tant qu’ils n’ont pas été ouverts, vous pouvez les reprendre.`,
    how: 'De quelle manière',
    ways: {
      as: { label: 'Avec mon nom', hint: 'La personne lira qu’ils viennent de vous.' },
      nameless: { label: 'Sans mon nom', hint: 'Votre nom ne sera pas écrit.' },
    },
    guess: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0] ?? ''} devinera que cela vient de vous : entre deux personnes, taire le nom ne cache rien.`
        : 'On pourra deviner que cela vient de vous, aux mots ou au sujet.',
    confirm: (mediators: readonly string[], attributed: boolean) =>
      attributed
        ? `Laisser ${list(mediators)} transmettre ces mots`
        : `Laisser ${list(mediators)} transmettre ces mots sans mon nom`,
    may: (mediators: readonly string[], attributed: boolean) =>
      attributed
        ? `${list(mediators)} peut transmettre ces mots, avec votre nom`
        : `${list(mediators)} peut transmettre ces mots, sans votre nom`,
    offered: (name: string, attributed: boolean) =>
      attributed
        ? `proposé à ${name}, pas encore ouvert`
        : `proposé à ${name} sans votre nom, pas encore ouvert`,
    opened: (name: string) => `ouvert par ${name}`,
    takenBack: 'repris : rien n’a été transmis',
    takeBack: 'Reprendre cette autorisation',
    tookBack: 'Ces mots restent dans l’aparté.',
  },
  passOn: {
    title: 'À transmettre, avec l’accord de l’auteur',
    empty: 'Rien à transmettre',
    emptyBody: 'Quand une personne permet de transmettre ses mots d’un aparté, ils attendent ici.',
    quote: (words: string) => `« ${words} »`,
    by: (name: string, attributed: boolean) =>
      attributed ? `${name} · avec son nom` : `${name} · sans son nom`,
    act: (name: string) => `Transmettre à ${name}`,
    other: 'À quelqu’un d’autre…',
    choose: 'À qui transmettre',
    onItsWay: (name: string) => `proposé à ${name}, pas encore ouvert`,
    reached: (name: string) => `ouvert par ${name}`,
    takenBack: (name: string) => `repris par ${name}`,
    sent: (name: string) => `${name} voit qu’une proposition l’attend. Les mots ne partent qu’à l’ouverture.`,
    guess: (name: string, author: string) =>
      `${name} devinera ${que(author)} en est l’auteur : ${author} le sait.`,
    done: 'Déjà transmis ou repris',
  },
  offers: {
    title: (total: number) =>
      total === 1
        ? 'Des mots vous attendent'
        : `${count(total, { one: 'message vous attend', other: 'messages vous attendent' })}`,
    from: (name: string) => `De la part ${de(strong(name))}, dits en aparté et transmis avec son accord.`,
    nameless: 'Dits en aparté, transmis avec l’accord de leur auteur, sans son nom.',
    unread:
      'Leur auteur peut encore les reprendre tant que vous ne les avez pas ouverts, et verra que vous les avez ouverts.',
    open: 'Ouvrir et lire',
    opening: 'Ouverture…',
    putAway: 'Ranger',
    kept: (names: readonly string[]) => `Ces mots restent dans votre échange avec ${list(names)}.`,
    gone: 'Une proposition a été reprise par son auteur avant d’être ouverte. Il n’y a plus rien à lire.',
    opened: (at: number) => `Transmis et ouvert à ${time(at)}`,
    arriving: 'Les mots arrivent…',
    said: 'Des mots vous attendent, transmis d’un aparté.',
  },
};
