using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MutualLearning.Mutation;

/// <summary>Rewrites one file so that every mutant of it is in the code and is chosen at run time.</summary>
/// <param name="file">The path below the core's folder.</param>
/// <param name="model">What the names of the file mean.</param>
/// <param name="numbers">Gives a mutant its number; a mutant that does not compile has none.</param>
internal sealed partial class Mutator(string file, SemanticModel model, Func<Mutant, int?> numbers) : CSharpSyntaxRewriter
{
    /// <summary>The kind of annotation that tells which mutants stand in a node.</summary>
    public const string Annotation = "mutants";

    private const string Switch = "global::MutualLearning.MutantSwitch.";

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is not ExpressionSyntax expression || node is ParenthesizedExpressionSyntax or LiteralExpressionSyntax)
        {
            return base.Visit(node);
        }

        // Before the visit: afterwards the nodes are new and the model does not know them.
        var isCondition = Sites.IsCondition(expression, model);
        var isCheck = isCondition && Sites.IsCheck(expression);
        var neutral = isCondition ? Sites.Neutral(expression) : null;
        var isRefusal = Sites.IsRefusalInChain(expression, model);
        var boundaries = isCondition ? Boundaries(expression) : [];
        if (!isCondition && !isRefusal)
        {
            return base.Visit(node);
        }

        var ids = new List<int>();
        var inner = ((ExpressionSyntax)base.Visit(node)!).WithoutTrivia();
        var result = inner.ToFullString();
        if (isRefusal && Number(expression, "drop", ids) is { } dropped)
        {
            result = $"({Switch}Is({dropped}) ? null : ({result}))";
        }

        foreach (var (text, change) in boundaries)
        {
            if (Number(expression, "boundary", ids, change) is { } shifted)
            {
                result = $"({Switch}Is({shifted}) ? ({text}) : ({result}))";
            }
        }

        if (isCondition && Number(expression, "negate", ids) is { } negated)
        {
            result = $"({Switch}Is({negated}) ^ ({result}))";
        }

        if (isCheck && Number(expression, "drop", ids) is { } unchecked_)
        {
            result = $"(!{Switch}Is({unchecked_}) & ({result}))";
        }
        else if (neutral is not null && Number(expression, "drop", ids) is { } omitted)
        {
            result = neutral == "true" ? $"({Switch}Is({omitted}) | ({result}))" : $"(!{Switch}Is({omitted}) & ({result}))";
        }

        if (ids.Count == 0)
        {
            return inner.WithTriviaFrom(node);
        }

        // A refusal in a chain is no condition to which the variables could be added; they are not known outside it.
        result = isCondition ? Sites.Variables(expression, model).Aggregate(result, (text, name) => $"({text} & {Switch}Set(out {name}))") : result;
        return Parsed(result, inner).WithTriviaFrom(node).WithAdditionalAnnotations(Marked(ids));
    }

    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var ids = new List<int>();
        var number = node.Pattern is DiscardPatternSyntax or VarPatternSyntax ? null : Number(node, "drop arm", ids);
        var arm = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
        return number is { } id ? arm.WithWhenClause(Unless(id, arm.WhenClause)).WithAdditionalAnnotations(Marked(ids)) : arm;
    }

    public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
    {
        var ids = new List<int>();
        var number = Number(node, "drop arm", ids);
        var label = (CasePatternSwitchLabelSyntax)base.VisitCasePatternSwitchLabel(node)!;
        return number is { } id ? label.WithWhenClause(Unless(id, label.WhenClause)).WithAdditionalAnnotations(Marked(ids)) : label;
    }

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node)
    {
        var ids = new List<int>();
        return Number(node, "drop arm", ids) is { } id
            ? SyntaxFactory.CasePatternSwitchLabel(SyntaxFactory.ConstantPattern(node.Value.WithLeadingTrivia(SyntaxFactory.Space)), Unless(id, null), node.ColonToken)
                .WithAdditionalAnnotations(Marked(ids))
            : node;
    }

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    // "<" and "<=" for each other, in comparisons and in patterns without variables.
    private static List<(string Text, string Change)> Boundaries(ExpressionSyntax expression)
    {
        var found = new List<(string, string)>();
        if (expression.DescendantNodes().Any(n => n is DeclarationExpressionSyntax or SingleVariableDesignationSyntax))
        {
            return found;
        }

        if (expression is BinaryExpressionSyntax binary && Shifted(binary.OperatorToken) is { } other)
        {
            found.Add(($"{binary.Left} {other} {binary.Right}", other));
        }

        if (expression is IsPatternExpressionSyntax isPattern)
        {
            foreach (var relational in isPattern.Pattern.DescendantNodesAndSelf().OfType<RelationalPatternSyntax>())
            {
                if (Shifted(relational.OperatorToken) is { } shifted)
                {
                    var start = relational.OperatorToken.SpanStart - expression.SpanStart;
                    var text = expression.ToString();
                    found.Add((text[..start] + shifted + text[(start + relational.OperatorToken.Span.Length)..], shifted + " " + relational.Expression));
                }
            }
        }

        return found;
    }

    private static string? Shifted(SyntaxToken token) => token.Text switch { "<" => "<=", "<=" => "<", ">" => ">=", ">=" => ">", _ => null };

    private static WhenClauseSyntax Unless(int id, WhenClauseSyntax? before)
    {
        var on = $"!{Switch}Is({id})";
        var condition = before is null ? SyntaxFactory.ParseExpression(on) : Parsed($"{on} && ({before.Condition})", before.Condition);
        return SyntaxFactory.WhenClause(SyntaxFactory.Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), condition);
    }

    private static SyntaxAnnotation Marked(IEnumerable<int> ids) => new(Annotation, string.Join(',', ids));

    // Parsed text has lost the annotations of the nodes inside: they are put back by the numbers that stand in the text.
    private static ExpressionSyntax Parsed(string text, ExpressionSyntax inner)
    {
        var parsed = SyntaxFactory.ParseExpression(text, options: Compiled.Parsing);
        if (!inner.GetAnnotatedNodes(Annotation).Any())
        {
            return parsed;
        }

        var calls = parsed.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.Expression.ToString() == Switch + "Is");
        return parsed.ReplaceNodes(calls, (_, call) => call.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, call.ArgumentList.Arguments[0].ToString())));
    }

    private int? Number(SyntaxNode node, string how, List<int> ids, string? to = null)
    {
        var text = Space().Replace(node is SwitchExpressionArmSyntax arm ? arm.Pattern + (arm.WhenClause is null ? "" : " " + arm.WhenClause) : node.ToString(), " ");
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var number = numbers(new Mutant(0, file, line, Sites.Member(node), how, to is null ? text : $"{text} → {to}"));
        if (number is { } id)
        {
            ids.Add(id);
        }

        return number;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
