import { lazy, Suspense } from 'react';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useWords } from '../ui/words.tsx';
import { FallbackCard } from './fallback-card.tsx';
import { useShown, useVoice } from './room-voice.ts';
import type { VoiceDialog } from './voice-dialog.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import { WordPairs } from './word-pairs.tsx';
import styles from './voice-dialogs.module.css';

const DevicesForm = lazy(async () => ({ default: (await import('../door/devices-form.tsx')).DevicesForm }));

type Props = {
  /** One of these, or another dialog of the room. */
  asked: string;
  onAsk: (dialog: VoiceDialog | null) => void;
};

/** What a person may choose, look up or compare about her voice. */
export function VoiceDialogs({ asked, onAsk }: Props) {
  const words = useVoiceWords();
  const { close } = useWords().everyPage;
  const onClose = () => onAsk(null);
  const actions = <Button onPress={onClose}>{close}</Button>;
  return (
    <>
      <Dialog
        open={asked === 'devices'}
        onClose={onClose}
        title={words.devices.title}
        description={words.devices.lead}
        actions={actions}
      >
        <Devices onCompare={() => onAsk('words')} />
      </Dialog>
      <Dialog open={asked === 'fallback'} onClose={onClose} title={words.fallback.title} actions={actions}>
        <FallbackCard />
      </Dialog>
      <Dialog
        open={asked === 'words'}
        onClose={onClose}
        title={words.pair.title}
        description={words.pair.lead}
        actions={actions}
      >
        <WordPairs />
      </Dialog>
    </>
  );
}

function Devices({ onCompare }: { onCompare: () => void }) {
  const words = useVoiceWords().devices;
  const voice = useVoice();
  const pushToTalk = useMediaState((state) => state.pushToTalk);
  const voiceOnly = useMediaState((state) => state.voiceOnly);
  const ownImage = useShown((shown) => shown.ownImage);
  return (
    <div className={styles.devices}>
      <Suspense fallback={<Skeleton lines={4} />}>
        <DevicesForm />
      </Suspense>
      <Checkbox
        checked={pushToTalk}
        hint={words.pushToTalkHint}
        onChange={(on) => voice((media) => media.setPushToTalk(on))}
      >
        {words.pushToTalk}
      </Checkbox>
      <Checkbox
        checked={voiceOnly}
        hint={words.voiceOnlyHint}
        onChange={(on) => voice((media) => media.setVoiceOnly(on))}
      >
        {words.voiceOnly}
      </Checkbox>
      <Checkbox
        checked={ownImage}
        hint={words.ownImageHint}
        onChange={(shown) => useShown.setState({ ownImage: shown })}
      >
        {words.ownImage}
      </Checkbox>
      <div>
        <Button look="link" onPress={onCompare}>
          {words.compare}
        </Button>
      </div>
    </div>
  );
}
