/**
 * What a rule asks, in a few words of ours: screens and letters name none by its number alone. The Kazakh names are the
 * keys of the other languages.
 */
export const ruleNamesKk = {
  'AW-1': 'конкурсты жариялау', 'AW-2': 'өтінім беру мерзімі мен тәсілі', 'AW-3': 'құжаттардың толықтығы', 'AW-4': 'соңғы үш жылдың жобалары мен ұсынымдары', 'AW-5': 'бір ұйым — бір бағыт',
  'AW-6': 'сыйлықақыдан кейінгі үш жыл', 'AW-7': 'үміткерлер тізбесі', 'AW-8': 'бағалау өлшемшарттары', 'AW-9': 'сыйлықақының мөлшері', 'AW-10': 'алушыларды жариялау және төлем', 'AW-11': 'конкурстың шарттары',
  'CO-1': 'үкіметтік емес ұйым болуы', 'CO-2': 'ҮЕҰ дерекқоры', 'CO-3': '5-баптың бағыттары', 'CO-4': 'құжат тілі', 'CO-5': 'жұмыс күндері', 'CO-7': 'мерзімді санау',
};
export type RuleNames = Readonly<Record<keyof typeof ruleNamesKk, string>>;
