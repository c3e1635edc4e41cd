import { Video } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useMediaState } from '../media/use-media.ts';
import { Button } from '../ui/button.tsx';
import { CaptureState } from './capture-state.tsx';
import { DevicePart, DeviceSelect } from './device-part.tsx';
import { useDevicesWords } from './devices-words.ts';
import styles from './devices.module.css';

/** The camera: that it works, which it is, and one's own image for whoever asks for it. */
export function CameraPart() {
  const words = useDevicesWords().camera;
  const camera = useMediaState((state) => state.camera);
  const image = useMediaState((state) => state.ownImage);
  const [shown, setShown] = useState(false);
  return (
    <DevicePart icon={Video} title={words.title}>
      {camera.is === 'on' ? (
        <>
          {shown && image && <OwnImage track={image} />}
          <div className={styles.trial}>
            <p className={styles.hint}>{shown ? words.seen : words.works}</p>
            <Button pressed={shown} onPress={() => setShown(!shown)}>
              {shown ? words.hide : words.show}
            </Button>
          </div>
          <DeviceSelect kind="camera" label={words.choose} value={camera.device} />
        </>
      ) : (
        <CaptureState
          which="camera"
          capture={camera}
          words={words}
          onTurnOn={(media) => media.useCamera(true)}
        />
      )}
    </DevicePart>
  );
}

/** As in a mirror, which is how one knows oneself. */
function OwnImage({ track }: { track: MediaStreamTrack }) {
  const words = useDevicesWords().camera;
  const place = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = place.current;
    if (!video) return;
    video.srcObject = new MediaStream([track]);
    return () => {
      video.srcObject = null;
    };
  }, [track]);
  return <video className={styles.image} ref={place} aria-label={words.image} muted autoPlay playsInline />;
}
