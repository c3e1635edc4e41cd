import { useEffect, useRef, useState } from 'react';
import { desk } from '@mediane/shared/room/identifiers.ts';
import type { Which } from '@mediane/shared/words/devices.fr.ts';
import { useMe, useView } from '../live/use-room.ts';
import type { Media } from '../media/state.ts';
import { useMediaState } from '../media/use-media.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { standingOf, whichOf, without, type Chosen } from './chosen.ts';
import { DevicesForm } from './devices-form.tsx';
import { useDevicesWords } from './devices-words.ts';
import { HowHeard } from './how-heard.tsx';
import { TroubleSteps } from './device-trouble.tsx';
import { useEngine } from './use-engine.ts';
import { useHeadingFocus } from './heading-focus.ts';
import { WayQuestion } from './way-question.tsx';
import styles from './devices.module.css';

type Props = {
  onDone: () => void;
  /** Back to the waiting room, from where the check was opened again. */
  onBack?: (() => void) | undefined;
};

/** Before the room: with what one takes part, then each device tried. Nothing is held any more once one goes on. */
export function Devices({ onDone, onBack }: Props) {
  const words = useDevicesWords();
  const run = useEngine();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  /** What is wanted now, for an answer of the browser that comes late. */
  const latest = useRef<Chosen | null>(null);
  const microphone = useMediaState((state) => state.microphone);
  const camera = useMediaState((state) => state.camera);
  const standing = chosen && standingOf(chosen, microphone, camera);
  const stage = !standing ? 'ask' : standing.is === 'trouble' ? `trouble ${standing.which}` : 'check';
  useHeadingFocus(stage);
  useEffect(() => {
    // Fetched while one reads the question; let go of its devices whichever way one leaves.
    run(() => {});
    return () => {
      latest.current = null;
      run(freeDevices);
    };
  }, [run]);

  const choose = (next: Chosen | null) => {
    latest.current = next;
    setChosen(next);
  };
  const ask = (next: Chosen) => {
    choose(next);
    run(async (media) => {
      if (next.voice) await media.useMicrophone(true);
      if (next.image && latest.current === next) await media.useCamera(true);
    });
  };
  const goOn = (wanted: Chosen) => {
    run((media) => media.want(wanted));
    // Never held up by code that did not arrive.
    onDone();
  };

  if (!chosen || !standing) return <WayQuestion onChoose={ask} onBack={onBack} />;
  const back = () => {
    choose(null);
    run(freeDevices);
  };
  if (standing.is === 'trouble')
    return (
      <SinglePage title={words.trouble.title[standing.why](standing.which)} lead={words.trouble.lead}>
        <TroubleSteps which={standing.which} why={standing.why} />
        <div className={styles.acts}>
          <Button look="primary" large wide onPress={() => run((media) => again(media, standing.which))}>
            {words.trouble.again}
          </Button>
          <Button
            large
            wide
            onPress={() => {
              choose(without(chosen, standing.which));
              run((media) => giveUp(media, standing.which));
            }}
          >
            {words.trouble.without(standing.which)}
          </Button>
        </div>
      </SinglePage>
    );
  return <Trial chosen={chosen} asking={standing.is === 'asking'} onGo={() => goOn(chosen)} onBack={back} />;
}

type TrialProps = { chosen: Chosen; asking: boolean; onGo: () => void; onBack: () => void };

/** What was chosen, tried. */
function Trial({ chosen, asking, onGo, onBack }: TrialProps) {
  const words = useDevicesWords().check;
  const view = useView();
  const me = useMe();
  const which = whichOf(chosen);
  const mediator = mediates(view);
  const role = view[desk(me)]?.readers[me]?.role ?? 'party';
  const lead = which === 'none' ? words.leadNone : mediator ? words.leadMediator : words.lead;
  return (
    <SinglePage title={words.title[which]} lead={asking && which !== 'none' ? words.asking(which) : lead}>
      {asking ? (
        <Skeleton lines={3} />
      ) : (
        <>
          <DevicesForm voice={chosen.voice} image={chosen.image} />
          <HowHeard which={which} role={mediator ? 'mediator' : role} />
        </>
      )}
      <div className={styles.acts}>
        {!asking && (
          <Button look="primary" large wide onPress={onGo}>
            {words.go}
          </Button>
        )}
        <Button large={asking} wide look={asking ? 'quiet' : 'plain'} onPress={onBack}>
          {words.another}
        </Button>
        {which !== 'none' && !asking && <p className={styles.hint}>{words.off}</p>}
      </div>
    </SinglePage>
  );
}

function freeDevices(media: Media): void {
  void media.useMicrophone(false);
  void media.useCamera(false);
}

async function again(media: Media, which: Which): Promise<void> {
  if (which !== 'camera') await media.useMicrophone(true);
  if (which !== 'microphone') await media.useCamera(true);
}

function giveUp(media: Media, which: Which): void {
  if (which !== 'camera') void media.useMicrophone(false);
  if (which !== 'microphone') void media.useCamera(false);
}
