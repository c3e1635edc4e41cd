/** Everything of voice and image that the room shows, in one file. */
export { PersonFace, PersonLineState } from './person-media.tsx';
export { SharedScreen } from './shared-screen.tsx';
export { Spotlight } from './spotlight.tsx';
export { Telephone } from './telephone.tsx';
export { VoiceBar } from './voice-bar.tsx';
export { VoiceDialogs } from './voice-dialogs.tsx';
export { VoiceInRoom } from './voice-in-room.tsx';
export { VoiceLine } from './voice-line.tsx';
export { VoiceMore } from './voice-more.tsx';
export { VoiceNotices } from './voice-notices.tsx';
