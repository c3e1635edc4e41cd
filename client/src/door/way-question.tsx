import { Headphones, Mic, Video, type LucideIcon } from 'lucide-react';
import { useView } from '../live/use-room.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import type { Chosen } from './chosen.ts';
import { useDevicesWords } from './devices-words.ts';
import styles from './devices.module.css';

type Props = {
  onChoose: (chosen: Chosen) => void;
  /** Back to where one was, with nothing changed. */
  onBack?: (() => void) | undefined;
};

/** How one wants to take part: three ways of the same size, none of them the right one. */
export function WayQuestion({ onChoose, onBack }: Props) {
  const words = useDevicesWords().ask;
  const mediator = mediates(useView());
  return (
    <SinglePage title={words.title} lead={mediator ? words.leadMediator : words.lead}>
      <p className={styles.before}>{words.permission}</p>
      <div className={styles.ways}>
        <Way
          icon={Video}
          label={words.both}
          hint={words.bothHint}
          onPress={() => onChoose({ voice: true, image: true })}
        />
        <Way
          icon={Mic}
          label={words.voice}
          hint={words.voiceHint}
          onPress={() => onChoose({ voice: true, image: false })}
        />
        <Way
          icon={Headphones}
          label={words.none}
          hint={words.noneHint}
          onPress={() => onChoose({ voice: false, image: false })}
        />
      </div>
      {onBack && (
        <Button look="plain" large wide onPress={onBack}>
          {words.back}
        </Button>
      )}
    </SinglePage>
  );
}

type WayProps = { icon: LucideIcon; label: string; hint: string; onPress: () => void };

const Way = ({ icon: Icon, label, hint, onPress }: WayProps) => (
  <button type="button" className={styles.way} onClick={onPress}>
    <Icon aria-hidden />
    <span>
      <b>{label}</b> <span className={styles.hint}>{hint}</span>
    </span>
  </button>
);
