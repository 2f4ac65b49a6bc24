namespace MutualLearning.Cli.Html;

/// <summary>The style sheet of the page. It holds no sign that XML would encode, since a style element is read as it stands.</summary>
internal static class StyleSheet
{
    public static string Css { get; } = $$$"""
        :root{color-scheme:light dark;{{{Palette.Light.Css()}}}
        }
        @media screen and (prefers-color-scheme:dark){
        :root{ {{{Palette.Dark.Css()}}}
        }
        }
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
        header,nav,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2rem}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
        h2{font-size:1.3rem;margin:2.25rem 0 .75rem}
        h3{font-size:1.05rem;line-height:1.35;margin:0 0 .5rem}
        p{margin:.4rem 0}
        .quiet,footer,caption{color:var(--quiet)}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--card)}
        a{color:var(--accent)}
        a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0 0;padding:.5rem 0;border:solid var(--hair);border-width:1px 0}
        table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}
        caption{text-align:start;font-size:.9rem;padding:.25rem 0}
        th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--hair)}
        thead th{font-size:.85rem;color:var(--quiet);font-weight:600;overflow-wrap:normal}
        tbody th{font-weight:600;min-width:7rem}
        #proposals tbody th,#unresolved tbody th{font-weight:400}
        td{min-width:6.25rem}
        th.n,td.n{text-align:end;font-variant-numeric:tabular-nums;min-width:2.5rem}
        th:last-child,td:last-child{padding-inline-end:0}
        .card{background:var(--card);border:1px solid var(--hair);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem}
        .cards{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
        .badge{display:inline-block;border:1px solid;border-radius:1rem;padding:0 .7rem;font-weight:600;margin-inline-end:.5rem}
        .adopted{color:var(--good)}
        .rejected{color:var(--bad)}
        .undecided{color:var(--open)}
        tr.differs{background:var(--stripe)}
        tr.differs th{box-shadow:-.5rem 0 0 var(--stripe)}
        tr.differs td:last-child{box-shadow:.5rem 0 0 var(--stripe)}
        dl{display:grid;grid-template-columns:fit-content(35%) 1fr;gap:.25rem 1rem;margin:0}
        dt{color:var(--quiet)}
        dd{margin:0}
        figure{margin:0 0 .5rem}
        svg{display:block;overflow:visible}
        svg text{font-size:.85rem;fill:var(--ink);unicode-bidi:plaintext}
        #timeline text{paint-order:stroke;stroke:var(--page);stroke-width:5px;stroke-linejoin:round}
        svg .tick{fill:var(--quiet)}
        svg .bar{fill:var(--bar)}
        svg .hair{stroke:var(--hair)}
        svg .band{fill:var(--band)}
        svg .edge{stroke:var(--edge);stroke-width:1.5;stroke-dasharray:4 3}
        footer{padding-top:1.5rem;padding-bottom:2.5rem;font-size:.9rem}
        @media (max-width:600px){
        header,nav,main,footer{padding-left:1rem;padding-right:1rem}
        h1{font-size:1.5rem}
        .cards{grid-template-columns:1fr;gap:0}
        .card{padding:.85rem 1rem}
        th,td{padding-right:.5rem}
        thead th{font-size:.8rem}
        tbody th{min-width:6rem}
        table{font-size:.95rem}
        }
        @media print{
        body{background:none;font-size:10pt}
        nav,.skip{display:none}
        header,main,footer{max-width:none;padding-left:0;padding-right:0}
        .card,tr,figure{break-inside:avoid}
        h2,h3{break-after:avoid}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        """.ReplaceLineEndings("\n");
}
