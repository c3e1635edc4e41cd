/** The places that the room keeps for voice and image. All of it travels in one file, after the room can be used. */
import { lazy } from 'react';

const parts = () => import('./parts.ts');

/** Fetches the file: the card of the line that fails must be there when the line is not. */
export const fetchVoice = parts;

export const VoiceInRoom = lazy(async () => ({ default: (await parts()).VoiceInRoom }));
export const VoiceBar = lazy(async () => ({ default: (await parts()).VoiceBar }));
export const VoiceLine = lazy(async () => ({ default: (await parts()).VoiceLine }));
export const VoiceMore = lazy(async () => ({ default: (await parts()).VoiceMore }));
export const VoiceNotices = lazy(async () => ({ default: (await parts()).VoiceNotices }));
export const PersonFace = lazy(async () => ({ default: (await parts()).PersonFace }));
export const PersonLineState = lazy(async () => ({ default: (await parts()).PersonLineState }));
export const Spotlight = lazy(async () => ({ default: (await parts()).Spotlight }));
export const SharedScreen = lazy(async () => ({ default: (await parts()).SharedScreen }));
export const VoiceDialogs = lazy(async () => ({ default: (await parts()).VoiceDialogs }));
export const Telephone = lazy(async () => ({ default: (await parts()).Telephone }));
