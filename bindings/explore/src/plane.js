// A canvas that can be moved and zoomed: the ground of the map, and of the graph without WebGL.
const CLOSE = 9; // pixels within which a click meets a point

export class Plane {
  constructor(host, { points, radius, colour, ground, lines, label, picked, name, still = false }) {
    Object.assign(this, { host, points, radius, colour, ground, lines, label, picked, still });
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", name);
    host.append(this.canvas);
    this.scale = 1;
    this.shift = [0, 0];
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(host);
    this.listen();
    this.fit();
  }

  fit() {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (!width || !height) return;
    const fine = window.devicePixelRatio || 1;
    this.size = [width, height];
    this.canvas.width = width * fine;
    this.canvas.height = height * fine;
    this.fine = fine;
    this.draw();
  }

  // From the plane of the points (0 to 1 on the longer side) to pixels.
  place([x, y]) {
    const [width, height] = this.size;
    const unit = Math.min(width, height * this.ratio()) * this.scale;
    return [width / 2 + (x - 0.5) * unit + this.shift[0], height / 2 + (y - 0.5 / this.ratio()) * unit + this.shift[1]];
  }

  ratio() {
    return this.host.dataset.ratio ? Number(this.host.dataset.ratio) : 1;
  }

  draw() {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = null;
      this.paint();
    });
  }

  paint() {
    if (!this.size) return;
    const pen = this.canvas.getContext("2d");
    pen.setTransform(this.fine, 0, 0, this.fine, 0, 0);
    pen.clearRect(0, 0, ...this.size);
    this.ground?.(pen, this);
    const grown = Math.min(Math.sqrt(this.scale), 3);
    const order = [];
    for (let v = 0; v < this.points.length; v++) if (this.points[v] && this.colour(v)) order.push(v);
    order.sort((a, b) => this.colour(a)[1] - this.colour(b)[1] || this.radius(b) - this.radius(a));
    let lined = false;
    for (const v of order) {
      // What is faded lies below the lines, what is lit above.
      if (!lined && this.colour(v)[1] > 0) lined = this.line(pen);
      const [x, y] = this.place(this.points[v]);
      if (x < -20 || y < -20 || x > this.size[0] + 20 || y > this.size[1] + 20) continue;
      pen.beginPath();
      pen.arc(x, y, this.radius(v) * grown, 0, 2 * Math.PI);
      pen.fillStyle = this.colour(v)[0];
      pen.fill();
      if (order.length < 2_000) {
        pen.lineWidth = 1;
        pen.strokeStyle = "#fff";
        pen.stroke();
      }
    }
    this.write(pen, order, grown);
  }

  line(pen) {
    if (this.moving && this.still) return true; // too many lines to be drawn anew for each step
    for (const { from, to, width, colour } of this.lines?.() ?? []) {
      pen.beginPath();
      pen.moveTo(...this.place(from));
      pen.lineTo(...this.place(to));
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.stroke();
    }
    return true;
  }

  // Names of the most important, where there is room.
  write(pen, order, grown) {
    pen.font = "500 12px system-ui, sans-serif";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const taken = [];
    const wanted = order
      .filter((v) => this.colour(v)[1] > 0 && this.label(v))
      .sort((a, b) => this.colour(b)[1] - this.colour(a)[1] || this.radius(b) - this.radius(a))
      .slice(0, 150);
    for (const v of wanted) {
      const [x, y] = this.place(this.points[v]);
      const words = this.label(v).slice(0, 40);
      const box = [x + this.radius(v) * grown + 3, y - 8, pen.measureText(words).width + 4, 16];
      if (box[0] + box[2] > this.size[0] || box[1] < 0 || box[1] + 16 > this.size[1] || x < 0) continue;
      const meets = (b) => box[0] < b[0] + b[2] && b[0] < box[0] + box[2] && Math.abs(box[1] - b[1]) < 16;
      if (taken.some(meets)) continue;
      taken.push(box);
      pen.lineWidth = 3;
      pen.strokeStyle = "#fff";
      pen.strokeText(words, box[0], y);
      pen.fillStyle = "#1b2733";
      pen.fillText(words, box[0], y);
    }
  }

  nearest(event) {
    const box = this.canvas.getBoundingClientRect();
    const at = [event.clientX - box.left, event.clientY - box.top];
    let best = null;
    let least = Infinity;
    for (let v = 0; v < this.points.length; v++) {
      if (!this.points[v] || !this.colour(v)) continue;
      const [x, y] = this.place(this.points[v]);
      const distance = Math.hypot(x - at[0], y - at[1]) - this.radius(v);
      if (distance < least) [best, least] = [v, distance];
    }
    return least < CLOSE ? best : null;
  }

  zoom(factor, [x, y]) {
    const [width, height] = this.size;
    const scale = Math.min(Math.max(this.scale * factor, 0.5), 60);
    const change = scale / this.scale;
    this.shift = [
      x - width / 2 - (x - width / 2 - this.shift[0]) * change,
      y - height / 2 - (y - height / 2 - this.shift[1]) * change,
    ];
    this.scale = scale;
    this.draw();
  }

  listen() {
    let held = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      held = { x: event.clientX, y: event.clientY, shift: [...this.shift], moved: false };
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (!held) {
        this.canvas.style.cursor = this.nearest(event) === null ? "grab" : "pointer";
        return;
      }
      const by = [event.clientX - held.x, event.clientY - held.y];
      held.moved ||= Math.hypot(...by) > 4;
      if (!held.moved) return;
      this.moving = true;
      this.shift = [held.shift[0] + by[0], held.shift[1] + by[1]];
      this.draw();
    });
    this.canvas.addEventListener("pointerup", (event) => {
      if (held && !held.moved) this.picked(this.nearest(event), event.shiftKey || event.ctrlKey);
      held = null;
      this.moving = false;
      this.draw();
    });
    this.canvas.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        const box = this.canvas.getBoundingClientRect();
        this.zoom(event.deltaY < 0 ? 1.25 : 0.8, [event.clientX - box.left, event.clientY - box.top]);
      },
      { passive: false },
    );
  }

  middle(factor) {
    this.zoom(factor, [this.size[0] / 2, this.size[1] / 2]);
  }

  whole() {
    this.scale = 1;
    this.shift = [0, 0];
    this.draw();
  }

  remove() {
    this.watcher.disconnect();
    if (this.asked) cancelAnimationFrame(this.asked);
  }
}
