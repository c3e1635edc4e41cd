import { LifeBuoy, MonitorUp, Settings2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { canShow, useScreenSharing } from './screen-sharing.ts';
import type { VoiceDialog } from './voice-dialog.ts';
import { useVoiceWords } from './voice-words.ts';

/** On a phone, among the large buttons behind the bar's last place. */
export function VoiceMore({ onAsk, onDone }: { onAsk: (dialog: VoiceDialog) => void; onDone: () => void }) {
  const words = useVoiceWords();
  const { sharing, ask, end } = useScreenSharing();
  return (
    <>
      <Button icon={Settings2} large wide onPress={() => onAsk('devices')}>
        {words.menu.label}
      </Button>
      {canShow() && (
        <Button
          icon={MonitorUp}
          large
          wide
          pressed={sharing === 'no' ? undefined : true}
          onPress={() => {
            onDone();
            void (sharing === 'no' ? ask() : end());
          }}
        >
          {
            {
              no: words.screen.ask,
              asked: words.screen.takeBack,
              permitted: words.screen.notNow,
              shows: words.screen.stop,
            }[sharing]
          }
        </Button>
      )}
      <Button icon={LifeBuoy} large wide onPress={() => onAsk('fallback')}>
        {words.menu.fallback}
      </Button>
    </>
  );
}
