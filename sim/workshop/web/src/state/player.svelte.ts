// The clock of the page: weeks pass on the screen at the speed of choice, whatever the engine took to compute them and
// however often the screen is drawn. Who asked for less motion sees quarters follow one another instead.

export const SPEEDS = [2, 4, 8, 16, 32];
const USUAL_SPEED = 2;
const QUARTER_WEEKS = 13;
const QUARTER_SECONDS = 0.8;
/** A page that was hidden does not leap ahead. */
const LONGEST_FRAME_SECONDS = 0.1;

export class Player {
  /** The week shown, the first being 0, with a fraction on the way to the next. */
  week = $state(0);
  /** The same without the fraction; what hangs on it alone is made once a week. */
  readonly whole = $derived(Math.floor(this.week + 1e-9));
  last = $state(1);
  playing = $state(false);
  speed = $state(USUAL_SPEED);
  calm = $state(false);
  private goal: number | null = null;
  private frame = 0;
  private drawn = 0;
  private waited = 0;

  play(goal: number | null = null): void {
    if (this.week >= this.last) this.week = 0;
    this.goal = goal;
    this.waited = QUARTER_SECONDS;
    if (this.playing) return;
    this.playing = true;
    this.drawn = performance.now();
    this.frame = requestAnimationFrame((now) => this.draw(now));
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.frame);
    this.week = Math.round(this.week);
  }

  /** Shows a week; a run that plays goes on from there. */
  seek(week: number): void {
    this.week = Math.min(this.last, Math.max(0, week));
  }

  faster(by: number): void {
    this.speed = Math.min(SPEEDS.length - 1, Math.max(0, this.speed + by));
  }

  private draw(now: number): void {
    if (!this.playing) return;
    this.pass(Math.min((now - this.drawn) / 1000, LONGEST_FRAME_SECONDS));
    this.drawn = now;
    if (this.playing) this.frame = requestAnimationFrame((next) => this.draw(next));
  }

  /** Lets time pass on the screen. */
  pass(seconds: number): void {
    const end = this.goal !== null && this.goal > this.week ? this.goal : this.last;
    let next = this.week + seconds * SPEEDS[this.speed];
    if (this.calm) {
      this.waited += seconds;
      if (this.waited < QUARTER_SECONDS) return;
      this.waited = 0;
      next = (Math.floor(this.week / QUARTER_WEEKS) + 1) * QUARTER_WEEKS;
    }
    this.week = Math.min(next, end);
    if (this.week >= end) this.pause();
  }
}
