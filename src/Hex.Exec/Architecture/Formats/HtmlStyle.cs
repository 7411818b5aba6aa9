namespace Hex.Exec.Architecture.Formats;

/// <summary>The look of the page, light and dark.</summary>
internal static class HtmlStyle
{
    public const string Text = """
        :root { color-scheme: light dark; --ground: #ffffff; --ink: #1b1f24; --soft: #5b6672; --line: #d5dbe1; --good: #1a7f4b; --bad: #c62828; --warn: #9a6700;
          --inner: #dcebff; --middle: #eef5ff; --outer: #f7f9fb; --mark: #fff3c4; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #14181d; --ink: #e4e9ee; --soft: #9aa6b2; --line: #333c46; --good: #4cc38a; --bad: #ff7a70; --warn: #e2b340;
            --inner: #1d3b63; --middle: #1a2b42; --outer: #1a2027; --mark: #4a3d10; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
        header { display: flex; gap: 1.5rem; align-items: center; }
        h1 { margin: 0; font-size: 1.3rem; }
        p { margin: .4rem 0; }
        .grade { margin: 0; min-width: 6rem; padding: .4rem 1rem; border-radius: .8rem; font-size: 3rem; font-weight: 700; line-height: 1.2; text-align: center; border: 3px solid currentColor; }
        .good { color: var(--good); } .bad { color: var(--bad); } .none { color: var(--soft); }
        svg { display: block; width: 100%; max-width: 44rem; margin: 1rem auto; }
        svg text { fill: var(--ink); font: 15px system-ui, sans-serif; text-anchor: middle; }
        svg .count { fill: var(--soft); font-size: 13px; }
        svg .empty { opacity: .45; }
        svg polygon, svg rect { stroke: var(--line); stroke-width: 2; }
        svg .inner { fill: var(--inner); } svg .middle { fill: var(--middle); } svg .outer { fill: var(--outer); }
        svg .wrong { stroke: var(--bad); stroke-width: 3; fill: none; } svg .head { fill: var(--bad); stroke: none; } svg .number { fill: var(--bad); font-weight: 700; }
        .tables { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 2rem; margin: 1rem 0; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
        th, td { padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; }
        details { margin: 1rem 0; border-top: 1px solid var(--line); padding-top: .6rem; }
        summary { cursor: pointer; } summary span { color: var(--soft); }
        ul { padding-left: 1.2rem; } li { margin: .5rem 0; overflow-wrap: anywhere; }
        li.error::marker { color: var(--bad); } li.warning::marker { color: var(--warn); }
        code, pre { font: 13px/1.45 ui-monospace, monospace; }
        pre { overflow-x: auto; margin: .3rem 0; padding: .5rem; background: var(--outer); border-radius: .4rem; }
        mark { background: var(--mark); color: inherit; }
        footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem 2rem; color: var(--soft); overflow-wrap: anywhere; }

        """;
}
