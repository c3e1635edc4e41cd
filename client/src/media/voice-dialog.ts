/** What a person may open about voice and image, one at a time. */
export type VoiceDialog = 'devices' | 'fallback' | 'words';
