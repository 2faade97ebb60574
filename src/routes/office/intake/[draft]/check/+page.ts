import { services } from '../../../../services';

export const load = async () => void (await services());
