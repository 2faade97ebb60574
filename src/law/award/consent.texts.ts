/** Words of the consent, by version. Ours ◦, after the Law on personal data and their protection of 2013. */
import type { ConsentLanguage } from './consent';

export const consentTexts: Readonly<Record<string, Readonly<Record<ConsentLanguage, string>>>> = {
  '2026-1': {
    kk: `Мен осы өтінімде көрсетілген жеке деректерімді жинауға және өңдеуге келісім беремін, сондай-ақ өтінімде көрсетілген басқа адамдардың (бірінші басшы, ұсыным авторлары) деректерін беруге олардың келісімін алғанымды растаймын.
Деректер: тегі, аты, әкесінің аты, лауазымы, телефоны, электрондық поштасы, қолы және тіркелген құжаттардағы мәліметтер.
Мақсаты: үкіметтік емес ұйымдарға сыйлықақы беру конкурсына өтінімді қабылдау, тіркеу, тексеру, бағалау және нәтижелерін жариялау.
Деректерді уәкілетті орган және конкурс сарапшылары көреді; олар үшінші тұлғаларға заңда көзделген жағдайлардан басқа берілмейді және Қазақстан Республикасының аумағында сақталады.
Келісім конкурс аяқталғанға дейін және құжаттарды сақтаудың заңда белгіленген мерзімі ішінде қолданылады. Мен оны уәкілетті органға жазбаша өтініш беру арқылы кері қайтарып ала аламын; ол үшін өтінім де кері қайтарылады.`,
    ru: `Я даю согласие на сбор и обработку моих персональных данных, указанных в этой заявке, и подтверждаю, что получил(а) согласие других указанных в ней лиц (первый руководитель, авторы рекомендаций) на передачу их данных.
Данные: фамилия, имя, отчество, должность, телефон, электронная почта, подпись и сведения в приложенных документах.
Цель: приём, регистрация, проверка и оценка заявки на конкурс по присуждению премий для неправительственных организаций и публикация его результатов.
Данные видят уполномоченный орган и эксперты конкурса; третьим лицам они не передаются, кроме случаев, предусмотренных законом, и хранятся на территории Республики Казахстан.
Согласие действует до завершения конкурса и в течение установленного законом срока хранения документов. Я могу отозвать его письменным обращением в уполномоченный орган; при этом отзывается и заявка.`,
    en: `I consent to the collection and processing of my personal data given in this application, and confirm that the other people named in it (the head of the organisation, the authors of recommendations) have agreed to their data being passed on.
Data: surname, given name, patronymic, position, telephone, e-mail, signature, and what the attached documents hold.
Purpose: receiving, registering, checking and scoring the application for the award to non-governmental organisations, and publishing the results.
The data are seen by the authorised body and the experts of the contest; they are not passed to third parties except where the law provides, and are kept within the Republic of Kazakhstan.
The consent holds until the contest ends and for the term of keeping documents set by law. I can withdraw it by writing to the authorised body; the application is then withdrawn too.`,
  },
};
