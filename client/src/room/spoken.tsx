import { lazy, Suspense } from 'react';
import { TurnVoice } from '../floor/turn-voice.tsx';
import { PeopleVoice } from '../people/people-voice.tsx';

const CallsVoice = lazy(async () => ({ default: (await import('../calls/calls-voice.tsx')).CallsVoice }));

/** What the room says to those who listen to the page; it shows nothing, and comes once the room is drawn. */
export function Spoken({ conducts }: { conducts: boolean }) {
  return (
    <>
      <TurnVoice />
      <PeopleVoice />
      <Suspense>{conducts && <CallsVoice />}</Suspense>
    </>
  );
}
