import { desk } from '@mediane/shared/room/identifiers.ts';
import { channelOf, mediates } from '../panels/place.ts';
import { useMe, useView } from '../live/use-room.ts';
import { SinglePage } from '../ui/single-page.tsx';
import { BesideQuestion } from './beside-question.tsx';
import { useDoorWords } from './door-words.ts';
import { useDeclare } from './use-declare.ts';

/** Before coming in, and each time that one comes back: who is beside one. */
export function Check({ onDeclared }: { onDeclared: () => void }) {
  const words = useDoorWords().check;
  const view = useView();
  const me = useMe();
  const declare = useDeclare();
  const passport = view[desk(me)]?.passport;
  const channel = channelOf(view, me);
  const before = (channel && view[channel]?.attending[me]?.beside) ?? passport?.beside ?? null;
  const back = passport?.standing === 'admitted' || passport?.standing === 'waiting';
  return (
    <SinglePage
      title={back ? words.titleBack : words.title}
      lead={mediates(view) ? words.leadMediator : words.lead}
    >
      <BesideQuestion
        before={before}
        onAnswer={(beside) => void declare(beside).then((known) => (known ? onDeclared() : undefined))}
      />
    </SinglePage>
  );
}
