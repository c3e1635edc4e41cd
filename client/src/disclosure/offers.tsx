import { MailOpen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { desk, type MatterId } from '@mediane/shared/room/identifiers.ts';
import type { Offer } from '@mediane/shared/room/disclosure.ts';
import { useMe, useTexts, useView } from '../live/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { useDisclosureWords } from './disclosure-words.ts';
import { useAct } from '../panels/use-act.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Rich } from '../ui/rich.tsx';
import { shownOffers } from './shown-offers.ts';
import styles from './disclosure.module.css';

/** Words from a caucus that were passed on to this person: they leave their author only when opened here. */
export function Offers() {
  const words = useDisclosureWords().offers;
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
  const [seen, setSeen] = useState<ReadonlySet<MatterId>>(new Set());
  const [putAway, setPutAway] = useState<ReadonlySet<MatterId>>(new Set());
  const fresh = offers.filter(({ disclosure, state }) => state === 'offered' && !seen.has(disclosure));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map(({ disclosure }) => disclosure)]));
  const shown = shownOffers(offers, seen, putAway);
  if (shown.length === 0) return null;
  return (
    <section className={styles.offers} aria-labelledby={title}>
      <h2 className={waiting > 0 ? styles.title : 'visually-hidden'} id={title}>
        {words.title(waiting)}
      </h2>
      {shown.map((offer) => (
        <OneOffer
          key={offer.disclosure}
          offer={offer}
          onPutAway={() => setPutAway(new Set([...putAway, offer.disclosure]))}
        />
      ))}
    </section>
  );
}

function OneOffer({ offer, onPutAway }: { offer: Offer; onPutAway: () => void }) {
  const words = useDisclosureWords();
  const view = useView();
  const me = useMe();
  const texts = useTexts();
  const cast = useCast();
  const act = useAct();
  const [opening, setOpening] = useState(false);
  const { disclosure, from, at, state } = offer;
  if (state === 'gone')
    return (
      <div className={styles.gone}>
        <p>{words.offers.gone}</p>
        <Button look="link" onPress={onPutAway}>
          {words.offers.putAway}
        </Button>
      </div>
    );
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
          <p className={styles.state}>
            {words.offers.opened(message?.at ?? at)}.{' '}
            {words.offers.kept(called(cast, deskMediators(view, me)))}{' '}
            <Button look="link" onPress={onPutAway}>
              {words.offers.putAway}
            </Button>
          </p>
        </>
      ) : (
        <>
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
          <p className={styles.state}>{words.offers.unread}</p>
        </>
      )}
    </Card>
  );
}
