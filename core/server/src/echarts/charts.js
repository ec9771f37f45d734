// The part of ECharts that Linli draws with. Made into assets/echarts.js by hand, when ECharts changes, with Node and the
// npm packages echarts and esbuild:
//   esbuild charts.js --bundle --minify --format=iife --target=es2020 --legal-comments=none --outfile=../main/resources/assets/echarts.js
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);
window.echarts = { init };
