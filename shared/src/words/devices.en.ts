import type { fr, Which } from './devices.fr.ts';
import { english } from './speech.ts';

const the = { microphone: 'the microphone', camera: 'the camera', both: 'the microphone and the camera' };
const none = { microphone: 'microphone', camera: 'camera', both: 'microphone and no camera' };
const bare = { microphone: 'a microphone', camera: 'a camera', both: 'microphone or camera' };

const call = 'End the call that is running, if there is one.';
const otherApps = (which: Which) => `Close the other apps that use ${the[which]}.`;
const earphones = 'If you use earphones, unplug them or turn them off for a moment.';
const otherBrowser =
  'Another browser counts as another device: you will be asked to confirm that it is really you.';
const tap = 'Tap “Try again”.';
const click = 'Click “Try again”.';

export const en = {
  ask: {
    title: 'How do you want to take part?',
    lead: 'Choose what suits you. You can change it at any moment.',
    leadMediator: 'You can change it at any moment.',
    permission: 'For voice or image, your browser will ask for your permission first: choose “Allow”.',
    both: 'With my voice and image',
    bothHint: 'You do not see yourself unless you ask to.',
    voice: 'With my voice',
    voiceHint: 'Without image is always just as good.',
    none: 'Without microphone or camera',
    noneHint: 'You hear the others and write to them.',
    back: 'Back to the waiting room',
  },
  check: {
    title: {
      microphone: 'Try your microphone',
      camera: 'Try your camera',
      both: 'Try your microphone and your camera',
      none: 'Try the sound',
    },
    asking: (which: Which) =>
      `Your browser asks for your permission to use ${the[which]}. Choose “Allow”: nothing is turned on without your consent.`,
    lead: 'While you try, neither your voice nor your image is sent to anybody.',
    leadMediator: 'While you try, nothing is sent.',
    leadNone: 'You will hear the others and can write to them.',
    another: 'Choose another way',
    go: 'Continue',
    off: 'Until the room, microphone and camera are off.',
    notThere: 'This part of the page has not arrived. Check your connection, then reload the page.',
  },
  microphone: {
    title: 'Microphone',
    heard: 'Your microphone hears you.',
    nothing: 'Nothing yet. Say a few words.',
    choose: 'Which microphone',
    echo: 'Hear myself',
    echoHint: (seconds: number) =>
      `Speak for ${english.count(seconds, { one: 'second', other: 'seconds' })}: your words are kept on this device, played back, then erased.`,
    onAir: 'Whoever can hear you at this moment hears this trial too.',
    listening: 'Speak now…',
    playing: 'This is what is heard of you…',
    isOff: 'Your microphone is off.',
    turnOn: 'Turn my microphone on',
  },
  sound: {
    title: 'Sound',
    hint: 'Play a sound. If you do not hear it, turn up the volume of the device.',
    hintPhone: 'Play a sound. If you do not hear it, turn up the volume and leave silent mode.',
    test: 'Play a sound',
    choose: 'Where the sound comes out',
    usual: 'As the device does',
  },
  camera: {
    title: 'Camera',
    works: 'Your camera works. Your image is hidden from you.',
    seen: 'You see yourself as in a mirror; the others see you the right way round.',
    show: 'Show my image',
    hide: 'Hide my image',
    image: 'Your image',
    choose: 'Which camera',
    isOff: 'Your camera is off.',
    turnOn: 'Turn my camera on',
  },
  unnamed: (number: number) => `Device ${number}`,
  heard: {
    title: 'How you will be heard',
    titleSilent: 'What the room carries of you',
    speaks:
      'When people speak in turn, the room mutes your microphone until it is your turn; in open conversation you are heard as soon as it is on.',
    invited: 'The room mutes your microphone until the mediation gives you the floor.',
    mediates: 'Once the session is open, you are heard as soon as your microphone is on.',
    silent: 'Neither your voice nor your image. Your written words go to the people whom the screen names.',
    goesTo: {
      microphone: 'In a caucus, your voice goes only to the people named on the screen.',
      camera:
        'Those present can see your image for as long as the camera is on. In a caucus, your image goes only to the people named on the screen.',
      both: 'Those present can see your image for as long as the camera is on. In a caucus, your voice and your image go only to the people named on the screen.',
    },
    recorded:
      'Médiane records neither voice nor image; it only counts, for the mediators, how long each voice is heard. What another person’s device does, the page cannot know.',
  },
  trouble: {
    title: {
      refused: (which: Which) => `The browser gives no access to ${the[which]}.`,
      'in-use': (which: Which) =>
        ({
          microphone: 'Another program is using the microphone.',
          camera: 'Another program is using the camera.',
          both: 'Another program is using the microphone and the camera.',
        })[which],
      none: (which: Which) => `The browser finds no ${none[which]} on this device.`,
      lost: (which: Which) =>
        ({
          microphone: 'The microphone has stopped.',
          camera: 'The camera has stopped.',
          both: 'The microphone and the camera have stopped.',
        })[which],
      unsupported: (which: Which) => `This browser does not let ${the[which]} be used here.`,
    },
    lead: 'This happens often, and you can very well take part without.',
    device: 'What to do on your device',
    devices: { apple: 'iPhone, iPad', android: 'Android', computer: 'Computer' },
    steps: {
      refused: {
        apple: (which: Which) => [
          'In Safari, tap the button to the left of the address (“aA”, or a small page), then “Website Settings”.',
          `For ${the[which]}, choose “Allow”.`,
          'Tap “Try again”. Nothing changes? Open your link in Safari, and not inside a mail or messaging app.',
        ],
        android: (which: Which) => [
          'In Chrome, tap the icon to the left of the address, then “Permissions”.',
          `Allow ${the[which]}.`,
          'Tap “Try again”. Nothing changes? In the settings of the phone: “Apps”, “Chrome”, “Permissions”.',
        ],
        computer: (which: Which) => [
          'Click the icon to the left of the address of this page.',
          `Allow ${the[which]}.`,
          'Click “Try again”. Nothing changes? In the settings of the computer, under “Privacy”, allow your browser.',
        ],
      },
      'in-use': {
        apple: (which: Which) => [call, otherApps(which), tap],
        android: (which: Which) => [call, otherApps(which), tap],
        computer: () => ['Close the other call programs, and the other tabs that show one.', click],
      },
      none: {
        apple: () => [earphones, 'In Settings, “Screen Time”, see whether an access is turned off.', tap],
        android: () => [
          earphones,
          'In the quick settings at the top of the screen, see whether an access is turned off.',
          tap,
        ],
        computer: (which: Which) => [
          {
            microphone: 'Plug in a microphone or a headset, and see whether it has a switch.',
            camera: 'Plug in a camera, and see whether it has a cover or a switch.',
            both: 'Plug in a headset and a camera, and see whether they have a switch.',
          }[which],
          click,
        ],
      },
      lost: {
        apple: () => [call, tap],
        android: () => [call, tap],
        computer: () => ['Check the plugs.', click],
      },
      unsupported: {
        apple: () => [
          'Open your personal link in Safari, and not inside a mail or messaging app.',
          'If an update of the device is offered, install it.',
        ],
        android: () => [
          'Open your personal link in Chrome, and not inside a mail or messaging app.',
          otherBrowser,
        ],
        computer: () => [
          'Update your browser, or open your personal link in Firefox, Chrome, Edge or Safari.',
          otherBrowser,
        ],
      },
    },
    again: 'Try again',
    without: (which: Which) => `Continue without ${bare[which]}`,
  },
  waiting: {
    voice: 'You will come in with your voice, without image.',
    image: 'You will come in with your image, without microphone.',
    both: 'You will come in with your voice and image.',
    none: 'You will come in without microphone or camera.',
    off: 'Until then nothing is on.',
    again: 'Try my microphone and camera',
  },
} satisfies typeof fr;
