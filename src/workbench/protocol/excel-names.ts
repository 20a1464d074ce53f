/**
 * What can be loaded of the classes that the workbench has, by the shipped Office.js; written by
 * `npm run generate`. Other names in a `load` are none of Excel's, which passes over them.
 */
export const excelNames: Readonly<Record<string, string | undefined>> = {
  Application:
    "cultureinfo iterativecalculation ribbon calculationengineversion calculationmode calculationstate decimalseparator thousandsseparator usesystemseparators",
  AutoFilter: "criteria enabled isdatafiltered",
  CellValueConditionalFormat: "format rule",
  Chart:
    "axes datalabels format legend pivotoptions plotarea series title worksheet categorylabellevel charttype displayblanksas height id left name plotby plotvisibleonly seriesnamelevel showallfieldbuttons showdatalabelsovermaximum style top width",
  ChartAreaFormat: "border fill font colorscheme roundedcorners",
  ChartAxes: "categoryaxis seriesaxis valueaxis",
  ChartAxis:
    "format majorgridlines minorgridlines title alignment axisgroup basetimeunit categorytype crosses crossesat customdisplayunit displayunit height isbetweencategories left linknumberformat logbase majortickmark majortimeunitscale majorunit maximum minimum minortickmark minortimeunitscale minorunit multilevel numberformat offset position positionat reverseplotorder scaletype showdisplayunitlabel textorientation ticklabelposition ticklabelspacing tickmarkspacing top type visible width",
  ChartAxisFormat: "fill font line",
  ChartAxisTitle: "format text textorientation visible",
  ChartAxisTitleFormat: "border fill font",
  ChartBorder: "color linestyle weight",
  ChartCollection: "count",
  ChartDataLabel:
    "format autotext formula height horizontalalignment left linknumberformat numberformat position separator showbubblesize showcategoryname showlegendkey showpercentage showseriesname showvalue text textorientation top verticalalignment width",
  ChartDataLabelFormat: "border fill font",
  ChartDataLabels:
    "format autotext horizontalalignment linknumberformat numberformat position separator showbubblesize showcategoryname showlegendkey showpercentage showseriesname showvalue textorientation verticalalignment",
  ChartFont: "bold color italic name size underline",
  ChartGridlines: "format visible",
  ChartGridlinesFormat: "line",
  ChartLegend: "format legendentries height left overlay position showshadow top visible width",
  ChartLegendEntry: "height index left top visible width",
  ChartLegendFormat: "border fill font",
  ChartLineFormat: "color linestyle weight",
  ChartPoint:
    "datalabel format hasdatalabel markerbackgroundcolor markerforegroundcolor markersize markerstyle value",
  ChartPointFormat: "border fill",
  ChartPointsCollection: "count",
  ChartSeries:
    "binoptions boxwhiskeroptions datalabels format mapoptions points trendlines xerrorbars yerrorbars axisgroup bubblescale charttype doughnutholesize explosion filtered firstsliceangle gapwidth gradientmaximumcolor gradientmaximumtype gradientmaximumvalue gradientmidpointcolor gradientmidpointtype gradientmidpointvalue gradientminimumcolor gradientminimumtype gradientminimumvalue gradientstyle hasdatalabels invertcolor invertifnegative markerbackgroundcolor markerforegroundcolor markersize markerstyle name overlap parentlabelstrategy plotorder secondplotsize showconnectorlines showleaderlines showshadow smooth splittype splitvalue varybycategories",
  ChartSeriesCollection: "count",
  ChartSeriesFormat: "fill line",
  ChartTitle:
    "format height horizontalalignment left overlay position showshadow text textorientation top verticalalignment visible width",
  ChartTitleFormat: "border fill font",
  ColorScaleConditionalFormat: "criteria threecolorscale",
  Comment:
    "replies authoremail authorname content contenttype creationdate id mentions resolved richcontent",
  CommentReply:
    "authoremail authorname content contenttype creationdate id mentions resolved richcontent",
  ConditionalDataBarNegativeFormat:
    "bordercolor fillcolor matchpositivebordercolor matchpositivefillcolor",
  ConditionalDataBarPositiveFormat: "bordercolor fillcolor gradientfill",
  ConditionalFormat:
    "cellvalue cellvalueornullobject colorscale colorscaleornullobject custom customornullobject databar databarornullobject iconset iconsetornullobject preset presetornullobject textcomparison textcomparisonornullobject topbottom topbottomornullobject id priority stopiftrue type",
  ConditionalFormatRule: "formula formulalocal formular1c1",
  ConditionalRangeBorder: "color sideindex style",
  ConditionalRangeBorderCollection: "bottom left right top count",
  ConditionalRangeFill: "color",
  ConditionalRangeFont: "bold color italic strikethrough underline",
  ConditionalRangeFormat: "borders fill font numberformat",
  CustomConditionalFormat: "format rule",
  CustomProperty: "key type value",
  CustomXmlPart: "id namespaceuri",
  DataBarConditionalFormat:
    "negativeformat positiveformat axiscolor axisformat bardirection lowerboundrule showdatabaronly upperboundrule",
  DataValidation: "erroralert ignoreblanks prompt rule type valid",
  DocumentProperties:
    "custom author category comments company creationdate keywords lastauthor manager revisionnumber subject title",
  Filter: "criteria",
  FormatProtection: "formulahidden locked",
  HeaderFooter: "centerfooter centerheader leftfooter leftheader rightfooter rightheader",
  HeaderFooterGroup:
    "defaultforallpages evenpages firstpage oddpages state usesheetmargins usesheetscale",
  IconSetConditionalFormat: "criteria reverseiconorder showicononly style",
  NamedItem:
    "arrayvalues worksheet worksheetornullobject comment formula name scope type value visible",
  NamedItemArrayValues: "types values",
  PageBreak: "columnindex rowindex",
  PageLayout:
    "headersfooters blackandwhite bottommargin centerhorizontally centervertically draftmode firstpagenumber footermargin headermargin leftmargin orientation papersize printcomments printerrors printgridlines printheadings printorder rightmargin topmargin zoom",
  PresetCriteriaConditionalFormat: "format rule",
  Range:
    "conditionalformats datavalidation format sort worksheet address addresslocal cellcount columncount columnhidden columnindex formulas formulaslocal formulasr1c1 hasspill height hidden hyperlink isentirecolumn isentirerow left linkeddatatypestate numberformat numberformatcategories numberformatlocal rowcount rowhidden rowindex savedasarray style text top valuetypes values width",
  RangeAreas:
    "areas conditionalformats datavalidation format worksheet address addresslocal areacount cellcount isentirecolumn isentirerow style",
  RangeBorder: "color sideindex style tintandshade weight",
  RangeBorderCollection: "count tintandshade",
  RangeFill: "color pattern patterncolor patterntintandshade tintandshade",
  RangeFont:
    "bold color italic name size strikethrough subscript superscript tintandshade underline",
  RangeFormat:
    "borders fill font protection autoindent columnwidth horizontalalignment indentlevel readingorder rowheight shrinktofit textorientation usestandardheight usestandardwidth verticalalignment wraptext",
  RangeView:
    "rows celladdresses columncount formulas formulaslocal formulasr1c1 index numberformat rowcount text valuetypes values",
  Runtime: "enableevents",
  Setting: "key value",
  Style:
    "borders fill font autoindent builtin formulahidden horizontalalignment includealignment includeborder includefont includenumber includepatterns includeprotection indentlevel locked name numberformat numberformatlocal readingorder shrinktofit textorientation verticalalignment wraptext",
  Table:
    "autofilter columns rows sort worksheet highlightfirstcolumn highlightlastcolumn id legacyid name showbandedcolumns showbandedrows showfilterbutton showheaders showtotals style",
  TableCollection: "count",
  TableColumn: "filter id index name values",
  TableColumnCollection: "count",
  TableRow: "index values",
  TableRowCollection: "count",
  TableSort: "fields matchcase method",
  TextConditionalFormat: "format rule",
  TopBottomConditionalFormat: "format rule",
  Workbook:
    "application bindings comments customxmlparts dataconnections functions internaltest linkedworkbooks names pivottablestyles pivottables properties protection queries settings slicerstyles slicers styles tablestyles tables timelinestyles worksheets autosave calculationengineversion chartdatapointtrack isdirty name previouslysaved readonly useprecisionasdisplayed",
  WorkbookProtection: "protected",
  Worksheet:
    "autofilter charts comments customproperties freezepanes horizontalpagebreaks namedsheetviews names pagelayout pivottables protection shapes slicers tables verticalpagebreaks visuals enablecalculation id name position showgridlines showheadings standardheight standardwidth tabcolor tabid visibility",
  WorksheetCustomProperty: "key value",
  WorksheetProtection: "options protected",
};
