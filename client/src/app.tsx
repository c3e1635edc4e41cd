import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { Language } from '@mediane/shared/words/language.ts';
import { NotFound } from './not-found.tsx';
import { Notices } from './ui/notices.tsx';
import { Trouble } from './ui/trouble.tsx';
import { WordsProvider } from './ui/words.tsx';

const SignIn = lazy(async () => ({ default: (await import('./mediations/sign-in.tsx')).SignIn }));
const Begin = lazy(async () => ({ default: (await import('./mediations/begin.tsx')).Begin }));
const NewPassword = lazy(async () => ({
  default: (await import('./mediations/new-password.tsx')).NewPassword,
}));
const Office = lazy(async () => ({ default: (await import('./mediations/office.tsx')).Office }));
const Demo = lazy(async () => ({ default: (await import('./demo/demo.tsx')).Demo }));
const PersonalLink = lazy(async () => ({
  default: (await import('./door/personal-link.tsx')).PersonalLink,
}));
const SeatPage = lazy(async () => ({ default: (await import('./door/seat-page.tsx')).SeatPage }));
// Absent from what is built for people: only the one who builds looks at it.
const Showcase = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./ui/showcase/showcase.tsx')).Showcase }))
  : null;

/** The pages by their addresses. Each arrives when it is opened. */
export function App({ language }: { language: Language }) {
  return (
    <Suspense>
      <WordsProvider initial={language}>
        <Trouble>
          <Suspense>
            <Switch>
              <Route path="/sign-in" component={SignIn} />
              <Route path="/m" component={PersonalLink} />
              <Route path="/room/:room/:seat" component={SeatPage} />
              <Route path="/begin" component={Begin} />
              <Route path="/demo" component={Demo} />
              <Route path="/password" component={NewPassword} />
              {Showcase && <Route path="/ui/:part?" component={Showcase} />}
              <Route path="/" component={Office} />
              <Route path="/prepare" component={Office} />
              <Route path="/mediations/:room" component={Office} />
              <Route path="/settings" component={Office} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </Trouble>
        <Notices />
      </WordsProvider>
    </Suspense>
  );
}
