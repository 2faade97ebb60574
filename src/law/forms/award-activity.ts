/** F3, annex 3 of the Rules of Order 52: the description of activity; feeds the criteria of AW-8. */
import { date, files, longText, rows, section, text, toggle } from '../form/build';
import { anyPaper } from './papers';

export const activitySections = {
  contribution: section('F3', {
    contribution: longText({ cites: 'F3.1' }),
  }),
  projects: section('F3', {
    list: rows(
      {
        title: text({ cites: 'F3.2', max: 500 }),
        summary: longText({ cites: 'F3.2', max: 3000 }),
        from: date({ cites: 'F3.2', checks: ['notFuture', 'notBeforeIndependence'] }),
        running: toggle({ cites: 'F3.2' }),
        to: date({ cites: 'F3.2', when: { field: 'running', is: false } }),
        results: longText({ cites: 'F3.2', max: 5000 }),
      },
      { cites: 'F3.2', min: 1, max: 100 },
    ),
  }),
  innovations: section('F3', {
    innovations: longText({ cites: 'F3.3' }),
  }),
  materials: section('F3', {
    // AW-3: the description comes with confirming materials.
    materials: files({ cites: 'AW-3', min: 1, max: 30, kinds: anyPaper }),
  }),
};
