import { Maximize2, Minimize2, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { TurnCard } from '../floor/turn-card.tsx';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { SharedScreen, Spotlight, VoiceNotices } from '../media/slots.ts';
import { mediates } from '../panels/place.ts';
import { People } from '../people/people.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Tabs, toTop } from '../ui/tabs.tsx';
import { Matters } from './matters.tsx';
import { Arriving, Pane } from './panes.tsx';
import type { RoomParts } from './parts.ts';
import { BreakScreen } from './later.ts';
import { useRoomWords } from './room-words.ts';
import { Separator } from './separator.tsx';
import { useMe, useView } from '../live/use-room.ts';
import { WideBar } from './wide-bar.tsx';
import styles from './room.module.css';

type Props = RoomParts & { whole: boolean; onWhole: (whole: boolean) => void };

/** People on the left, the work in the middle, one panel on the right; each may take more room or less. */
export function WideRoom({ where, views, acts, ask, onBack, voice, whole, onWhole }: Props) {
  const words = useRoomWords();
  const me = useMe();
  const [left, setLeft] = useState(17.25);
  const [right, setRight] = useState(mediates(useView()) ? 28 : 22);
  const [folded, setFolded] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const conduct = () => {
    onWhole(false);
    setFolded(false);
    views.show('conduct');
    toTop(panel.current);
  };
  const notices = voice && (
    <Suspense>
      <VoiceNotices onHand={acts.hand?.onPress ?? null} />
    </Suspense>
  );
  const columns = whole ? 'minmax(0, 1fr)' : `${left}rem 0 minmax(0, 1fr) ${folded ? '' : `0 ${right}rem`}`;
  return (
    <div
      className={classes(styles.wide, whole && styles.wholeWork, folded && styles.folded)}
      data-whole={whole || undefined}
      style={{ gridTemplateColumns: columns }}
    >
      {!whole && (
        <>
          <section className={styles.left} aria-label={words.parts.people}>
            <People />
            <TurnCard onJotter={views.showNotes} />
            {notices}
          </section>
          <Separator
            label={words.resize.left}
            of="left"
            width={left}
            least={13}
            most={26}
            onWidth={setLeft}
          />
        </>
      )}
      <section className={styles.work} aria-label={words.parts.work}>
        <Matters views={views} />
        {voice && (
          <Suspense>
            <Spotlight />
          </Suspense>
        )}
        {where.is === 'break' ? (
          <Suspense fallback={<Arriving />}>
            <BreakScreen onJotter={views.showNotes} onDesk={() => views.showTalk(desk(me))} />
          </Suspense>
        ) : (
          <div className={styles.leaves}>
            <Tabs
              look="leaves"
              label={words.parts.work}
              tabs={views.work.map((id) => ({ id, label: words.views[id], count: views.counts[id] }))}
              chosen={views.shownWork}
              onChoose={views.show}
            >
              <div className={styles.leaf}>
                <Pane shown={views.shownWork} views={views} />
              </div>
            </Tabs>
            <div className={styles.leafActs}>
              <Button
                look="plain"
                icon={whole ? Minimize2 : Maximize2}
                iconOnly
                pressed={whole}
                onPress={() => onWhole(!whole)}
              >
                {whole ? words.notWhole : words.whole}
              </Button>
              {!whole && (
                <Button
                  look="plain"
                  icon={folded ? PanelRightOpen : PanelRightClose}
                  iconOnly
                  expanded={!folded}
                  onPress={() => setFolded(!folded)}
                >
                  {folded ? words.unfoldPanel : words.foldPanel}
                </Button>
              )}
            </div>
          </div>
        )}
        {voice && (
          <Suspense>
            <SharedScreen />
          </Suspense>
        )}
      </section>
      {!whole && !folded && (
        <>
          <Separator
            label={words.resize.right}
            of="right"
            width={right}
            least={17}
            most={34}
            onWidth={setRight}
          />
          <section className={styles.right} ref={panel} aria-label={words.parts.side}>
            <Tabs
              label={words.parts.side}
              tabs={views.side.map((id) => ({
                id,
                label: words.views[id],
                count: views.counts[id],
              }))}
              chosen={views.shownSide}
              onChoose={views.show}
            >
              <Pane shown={views.shownSide} views={views} />
            </Tabs>
          </section>
        </>
      )}
      <WideBar acts={acts} ask={ask} onBack={onBack} voice={voice} onConduct={conduct} />
      {whole && notices}
    </div>
  );
}
