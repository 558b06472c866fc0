/** Microsoft's host settings for Teams in light mode, as far as these cards use them. */
const HOST = {
  fontFamily: '"Segoe UI", "Noto Sans", Arial, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#E1E1E1' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: {
      backgroundColor: '#FFFFFF',
      foregroundColors: {
        default: { default: '#242424', subtle: '#616161' },
        accent: { default: '#4F52B2', subtle: '#4F52B2' },
        good: { default: '#0B6A0B', subtle: '#0B6A0B' },
        warning: { default: '#835C00', subtle: '#835C00' },
        attention: { default: '#B10E1C', subtle: '#B10E1C' },
      },
    },
    emphasis: {
      backgroundColor: '#F5F5F5',
      foregroundColors: {
        default: { default: '#242424', subtle: '#5C5C5C' },
        accent: { default: '#4F52B2', subtle: '#4F52B2' },
        good: { default: '#0B6A0B', subtle: '#0B6A0B' },
        warning: { default: '#835C00', subtle: '#835C00' },
        attention: { default: '#B10E1C', subtle: '#B10E1C' },
      },
    },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: { inputSpacing: 4, requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
  },
  textBlock: { headingLevel: 4 },
  supportsInteractivity: true,
};

/** Draws every card of the page with the `adaptivecards` library, which stands before this script. */
export const PAGE_SCRIPT = `
(function () {
  var host = new AdaptiveCards.HostConfig(${JSON.stringify(HOST)});
  document.querySelectorAll('.card').forEach(function (place) {
    var data = JSON.parse(place.querySelector('script').textContent);
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = function (text, result) {
      if (!Object.prototype.hasOwnProperty.call(data.html, text)) return;
      result.outputHtml = data.html[text];
      result.didProcess = true;
    };
    var card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = host;
    card.onExecuteAction = function () {};
    card.parse(data.card);
    var drawn = card.render();
    if (!drawn) return;
    // On paper a folded list would show nothing but its arrow.
    drawn.querySelectorAll('select').forEach(function (list) {
      var words = Array.prototype.filter.call(list.options, function (option) { return option.value !== '' && !option.disabled; })
        .map(function (option) { return option.text; });
      if (words.length > 6 && words.every(function (word) { return /^-?\\d/.test(word); }))
        words = [words[0] + ' bis ' + words[words.length - 1]];
      var options = document.createElement('div');
      options.className = 'options';
      options.textContent = 'Zur Wahl: ' + words.join(' · ');
      list.parentElement.after(options);
    });
    place.querySelector('.as-text').remove();
    place.appendChild(drawn);
  });
  document.documentElement.dataset.drawn = 'yes';
})();
`;
