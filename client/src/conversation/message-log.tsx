import { MessageSquare } from 'lucide-react';
import { isCaucus, type Compartment, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Message } from '@mediane/shared/room/messages.ts';
import { Release } from '../disclosure/release.tsx';
import { useMe, useTexts, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { useConversationWords } from './conversation-words.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Log, LogEntry } from '../ui/log.tsx';
import { useSpeech } from '../ui/words.tsx';
import { audienceOf } from './audience.ts';
import styles from './conversation.module.css';

/** The words of one place, read aloud as they come. */
export function MessageLog({ place }: { place: Compartment }) {
  const words = useConversationWords();
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const messages = view[place]?.messages ?? [];
  const { everybody, others } = audienceOf(view, place, me);
  const names = called(cast, others);
  const label = everybody || names.length === 0 ? words.label : words.labelOf(names);
  return (
    <div className={styles.log}>
      <Log label={label} length={messages.length}>
        {messages.length === 0 && (
          <div className={styles.empty}>
            <EmptyState icon={MessageSquare} title={words.empty}>
              {everybody || names.length === 0 ? words.emptyAll : words.emptyOnly(names)}
            </EmptyState>
          </div>
        )}
        {messages.map((message) => (
          <Said key={message.text} message={message} place={place} me={me} />
        ))}
      </Log>
    </div>
  );
}

function Said({ message, place, me }: { message: Message; place: Compartment; me: SeatId }) {
  const words = useConversationWords();
  const people = usePanelWords().people;
  const texts = useTexts();
  const cast = useCast();
  const speech = useSpeech();
  const { from, text, at, disclosure } = message;
  const own = from === me && disclosure === null;
  const author = own ? words.you : from === null ? words.noName : (cast.get(from)?.name ?? people.someone);
  return (
    <LogEntry
      author={author}
      time={speech.time(at)}
      own={own}
      foot={
        own && isCaucus(place) ? (
          <Release place={place} text={text} />
        ) : disclosure === null ? undefined : (
          words.passedOn
        )
      }
    >
      {texts[text] ?? words.missing}
    </LogEntry>
  );
}
