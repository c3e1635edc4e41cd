import { languageNames, languages } from '@mediane/shared/words/language.ts';
import { Choice } from '../../ui/choice.tsx';
import { chooseTheme, useTheme } from '../../ui/theme.ts';
import { useSpoken } from '../../ui/words.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import { SettingsPart } from './settings-part.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Language and light, on this device. */
export function AppearancePart() {
  const words = useMediationsWords().settings;
  const { language, speak } = useSpoken();
  const theme = useTheme();
  return (
    <SettingsPart title={words.appearance} hint={words.onDevice}>
      <Choice
        legend={words.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={speak}
      />
      <Choice
        legend={words.theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        value={theme}
        onChange={chooseTheme}
      />
    </SettingsPart>
  );
}
