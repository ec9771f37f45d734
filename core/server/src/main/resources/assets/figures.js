// Draws charts from the table below them, one for each unit; the table says it all to those who do not see them.
"use strict";

(() => {
  const table = document.querySelector("table[data-chart]");
  const place = document.querySelector(".charts");
  if (!table || !place || !window.echarts) return;

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const text = { color: token("ink-2"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14 };
  const colours = [token("go"), token("brand"), token("warn")];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const rows = [...table.tBodies[0].rows];
  const labels = rows.map((row) => row.cells[0].textContent.trim());
  const columns = [...table.tHead.rows[0].cells].slice(1).map((head, index) => ({
    name: head.textContent.trim(),
    unit: head.dataset.unit,
    values: rows.map((row) => row.cells[index + 1]).map((cell) => (cell.dataset.value ? Number(cell.dataset.value) : null)),
    words: rows.map((row) => row.cells[index + 1].textContent.trim().replace(/\s+/g, " ")),
  }));

  function option(group) {
    const time = table.dataset.chart === "time";
    const names = { type: "category", data: labels, axisLabel: text, axisTick: { show: false }, inverse: !time };
    const numbers = { type: "value", axisLabel: text, splitLine: { lineStyle: { color: token("line") } } };
    return {
      animation: !still,
      color: colours,
      textStyle: text,
      grid: { left: 8, right: 24, top: 40, bottom: 8, outerBoundsMode: "same" },
      legend: { left: 0, top: 0, textStyle: text, data: group.map((column) => column.name) },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        formatter: (points) =>
          [points[0].name, ...points.map((p) => p.seriesName + "  " + group[p.seriesIndex].words[p.dataIndex])].join("\n"),
      },
      xAxis: time ? names : numbers,
      yAxis: time ? numbers : names,
      series: group.map((column) => ({
        name: column.name,
        type: time && column.unit === "PERCENT" ? "line" : "bar",
        data: column.values,
        barMaxWidth: 36,
        symbolSize: 8,
      })),
    };
  }

  const charts = [...new Set(columns.map((column) => column.unit))].map((unit) => {
    const box = document.createElement("div");
    box.className = table.dataset.chart === "time" || rows.length <= 8 ? "chart" : "chart tall";
    place.append(box);
    const chart = window.echarts.init(box);
    chart.setOption(option(columns.filter((column) => column.unit === unit)));
    return chart;
  });
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
})();
