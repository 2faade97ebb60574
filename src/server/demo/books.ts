/** What the demonstration consists of. Nobody and nothing in it exists. */
import { almatyDate, startOfDay } from '#law/almaty';
import { awardYear } from '#law/award-calendar';
import { addCalendarDays, isoDate } from '#law/dates';
import { awardSettings } from '#law/council/settings';
import { canonical } from '#law/filing/canonical';
import type { Instant } from '#law/filing/wire';

export const demoAccounts = [
  { role: 'administrator', email: 'administrator@example.org', name: 'Әкімші' },
  { role: 'secretary', email: 'secretary@example.org', name: 'Хатшы' },
  { role: 'expert', email: 'expert1@example.org', name: 'Бірінші сарапшы' },
  { role: 'expert', email: 'expert2@example.org', name: 'Екінші сарапшы' },
  { role: 'expert', email: 'expert3@example.org', name: 'Үшінші сарапшы' },
  { role: 'applicant', email: 'applicant1@example.org', name: 'Бірінші өтінім беруші' },
  { role: 'applicant', email: 'applicant2@example.org', name: 'Екінші өтінім беруші' },
] as const;

const yearOf = (at: Instant): number => Number(almatyDate(at).slice(0, 4));

/** One call that is open whatever today is, and one of the year before with the days of AW-1 and AW-2. */
export const demoCalls = (at: Instant, edition: string) => {
  const today = almatyDate(at);
  const year = yearOf(at);
  const past = awardYear(year - 1);
  const shared = { code: 'СЫЙ', edition, graceHours: 24, replaceable: true, announced: true, council: canonical(awardSettings) };
  return [
    {
      ...shared,
      year,
      titleKk: `Үкіметтік емес ұйымдарға арналған сыйлықақылар, ${year} (көрсетілім)`,
      titleRu: `Премии для неправительственных организаций, ${year} (демонстрация)`,
      titleEn: `Awards for non-governmental organisations, ${year} (demonstration)`,
      opensAt: startOfDay(addCalendarDays(today, -30)),
      closesAt: startOfDay(addCalendarDays(today, 60)),
    },
    {
      ...shared,
      year: year - 1,
      titleKk: `Үкіметтік емес ұйымдарға арналған сыйлықақылар, ${year - 1} (көрсетілім)`,
      titleRu: `Премии для неправительственных организаций, ${year - 1} (демонстрация)`,
      titleEn: `Awards for non-governmental organisations, ${year - 1} (demonstration)`,
      opensAt: startOfDay(past.announcement.lastDay),
      closesAt: past.filing.closesAt,
    },
  ];
};

/** AW-10. The first one shows AW-6 in any open call: two years back are within three. */
export const demoRecipients = (at: Instant) => {
  const year = yearOf(at);
  return [
    { bin: '050340001235', name: '«Үміт» қоғамдық қоры (ойдан шығарылған)', direction: '3', year: year - 2, decidedOn: isoDate(year - 2, 12, 1) },
    { bin: '050340001245', name: '«Жас қанат» қоғамдық бірлестігі (ойдан шығарылған)', direction: '7', year: year - 1, decidedOn: isoDate(year - 1, 12, 1) },
    { bin: '050340001255', name: '«Ақ ниет» қоғамдық қоры (ойдан шығарылған)', direction: '1', year: year - 5, decidedOn: isoDate(year - 5, 12, 1) },
  ];
};

/** One that the office has checked, with somebody who signs and somebody who prepares, and a claim that waits. */
export const demoOrganisations = [
  { bin: '120340000004', name: '«Жас Қанат» қоғамдық бірлестігі (ойдан шығарылған)', state: 'checked', note: '', people: ['applicant1@example.org', 'applicant2@example.org'] },
  { bin: '050340001265', name: '«Ақ жол» қоғамдық қоры (ойдан шығарылған)', state: 'claimed', note: 'Қордың директорымын, қызметтік телефоным: +7 701 000 00 00', people: ['applicant2@example.org'] },
] as const;

/** What its people have entered once: the first application already has it. */
export const demoProfile = (bin: string, name: string) => ({
  eligibility: { kind: 'public-association' },
  organisation: { bin, name, registeredOn: '2012-03-14' },
  addresses: { legal: { postcode: '050000', region: 'KZ-75', locality: 'Алматы', street: 'Абай даңғылы, 10' }, same: true },
  head: { person: { surname: 'Әбілқасымова', givenName: 'Гүлнұр', patronymic: '' }, position: 'Төрайым', phone: '+77010000000', email: 'applicant1@example.org' },
});
