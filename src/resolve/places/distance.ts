import type { GazetteerPlace } from "../../language/gazetteer.ts";

const RADIAN = Math.PI / 180;

/** Great-circle distance in kilometres; infinite where either position is unknown. */
export function kilometres(a: GazetteerPlace, b: GazetteerPlace): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return Infinity;
  const north = Math.sin(((b.latitude - a.latitude) * RADIAN) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * RADIAN) / 2);
  return (
    12742 * Math.asin(Math.min(1, Math.sqrt(north * north + Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * east * east)))
  );
}
