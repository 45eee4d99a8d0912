import { it } from 'vitest';
import { jitterOf, skewedLook, watch } from '/work/main/test/health/traces';
it('eval', () => {
  const t0 = Date.now();
  for (const [skew, dev, mem, spike] of [[0,20,0,.03],[0,30,0,.03],[-40,30,0,.03],[-40,30,.8,.03],[0,30,.8,.03],[0,20,.8,0],[67,20,0,.03],[67,15,.5,.03],[67,10,.8,.03],[-155,20,0,.03],[-155,15,.5,0],[250,30,0,.05],[-300,30,0.5,.05],[45,15,0,0],[90,15,0,0]] as const) {
    let flaps = 0, late = 0, stepLate = [0,0,0,0,0,0,0], lvLate=[0,0,0,0,0,0,0,0,0,0,0,0], maxErr = 0, driftN = 0;
    const N = 25;
    for (let seed = 1; seed <= N; seed++) {
      const j = jitterOf({ seed, deviationMs: dev, memory: mem, spikeRate: spike });
      const seen = watch(600, (s) => skewedLook(s, s < 7 ? undefined : skew + j(s)));
      const ch = seen.flatMap((s) => s.changes);
      if (ch.length !== 1) flaps++;
      const first = seen.find((s) => s.report.avSync.level !== 'unknown')!.second;
      late = Math.max(late, first);
      driftN += seen.filter((s) => s.report.avSync.driftMsPerMinute).length;
      for (const s of seen) if (s.second > 20) maxErr = Math.max(maxErr, Math.abs(s.report.avSync.skewMs! - skew));
      const T = 60;
      const st = watch(80, (s) => skewedLook(s, s < 7 ? undefined : skew + (s > T ? 300 : 0) + j(s)));
      const k = st.find((s) => s.second > T && Math.abs(s.report.avSync.skewMs! - skew - 300) < 100);
      stepLate[Math.min(6, (k?.second ?? 999) - T)]!++;
      const l = st.find((s) => s.second > T && s.report.avSync.level === 'unacceptable');
      lvLate[Math.min(11, (l?.second ?? 999) - T)]!++;
    }
    console.log(skew, dev, mem, spike, 'flaps', flaps, 'firstLatest', late, 'maxErr', maxErr, 'step', stepLate.join(','), 'level', lvLate.join(','), 'drift', driftN);
  }
  console.log(Date.now() - t0);
}, 600000);
