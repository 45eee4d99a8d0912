export const LANES: Readonly<Record<string, readonly string[]>>;
export interface LaneZone {
  target: string;
  from: string;
  except: string[];
  message: string;
}
export function laneZones(): LaneZone[];
