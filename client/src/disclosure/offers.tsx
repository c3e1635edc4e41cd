import { MailOpen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { desk } from '@mediane/shared/room/identifiers.ts';
import type { Offer } from '@mediane/shared/room/disclosure.ts';
import { useMe, useTexts, useView } from '../room/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useAct } from '../panels/use-act.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Rich } from '../ui/rich.tsx';
import styles from './disclosure.module.css';

/** Words from a caucus that were passed on to this person: they leave their author only when opened here. */
export function Offers() {
  const words = usePanelWords().disclosure.offers;
  const view = useView();
  const me = useMe();
  const title = useId();
  const offers = view[desk(me)]?.offers ?? [];
  const waiting = offers.filter(({ state }) => state === 'offered').length;
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting > before.current) announce(words.said);
    before.current = waiting;
  }, [waiting, words]);
  if (offers.length === 0) return null;
  return (
    <section className={styles.offers} aria-labelledby={title}>
      <h2 className={waiting > 0 ? styles.title : 'visually-hidden'} id={title}>
        {words.title(waiting)}
      </h2>
      {offers.toReversed().map((offer) => (
        <OneOffer key={offer.disclosure} offer={offer} />
      ))}
    </section>
  );
}

function OneOffer({ offer }: { offer: Offer }) {
  const words = usePanelWords().disclosure;
  const view = useView();
  const me = useMe();
  const texts = useTexts();
  const cast = useCast();
  const act = useAct();
  const [opening, setOpening] = useState(false);
  const { disclosure, from, at, state } = offer;
  if (state === 'gone') return <p className={styles.gone}>{words.offers.gone}</p>;
  const name = from && cast.get(from)?.short;
  const message = view[desk(me)]?.messages.find((one) => one.disclosure === disclosure);
  const origin = name ? words.offers.from(name) : words.offers.nameless;
  return (
    <Card as="article" first={state === 'offered'}>
      <p>
        <Rich text={origin} />
      </p>
      {state === 'opened' ? (
        <>
          <blockquote className={styles.quote}>
            {message ? words.passOn.quote(texts[message.text] ?? '') : words.offers.arriving}
          </blockquote>
          <p className={styles.state}>{words.offers.opened(message?.at ?? at)}</p>
        </>
      ) : (
        <>
          <p className={styles.state}>{words.offers.unread}</p>
          <div>
            <Button
              look="primary"
              icon={MailOpen}
              idle={opening}
              onPress={async () => {
                setOpening(true);
                await act({ type: 'openOffer', disclosure });
                setOpening(false);
              }}
            >
              {opening ? words.offers.opening : words.offers.open}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
